namespace SpeechML.Training.Bundles;

/// <summary>A file by its name and the SHA-256 of its bytes.</summary>
internal sealed record CardFile(string Name, string Sha256)
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>, for a pipe too: whoever asks for a file's hash reads the file as well.</exception>
    public static CardFile Of(string path)
    {
        InputFile.RequireRereadable(path);
        return new CardFile(Path.GetFileName(path), SpeechML.Bundles.BundleManifest.Describe(InputFile.ReadAllBytes(path)).Sha256);
    }
}

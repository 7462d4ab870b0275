namespace SpeechML.Training.Bundles;

/// <summary>A file by its name and the SHA-256 of its bytes.</summary>
internal sealed record CardFile(string Name, string Sha256)
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>.</exception>
    public static CardFile Of(string path)
    {
        try
        {
            return new CardFile(Path.GetFileName(path), SpeechML.Bundles.BundleManifest.Describe(File.ReadAllBytes(path)).Sha256);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"{e.Message} Check the name and that you may read it.", path, inner: e);
        }
    }
}

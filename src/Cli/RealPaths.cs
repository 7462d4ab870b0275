namespace SpeechML.Cli;

/// <summary>Paths without links, so that two names of a file are the same; those of folders are remembered.</summary>
internal sealed class RealPaths
{
    private readonly Dictionary<string, string> folders = [];

    public string Of(string path)
    {
        string full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        if (!folders.TryGetValue(folder, out string? real))
        {
            folders[folder] = real = Of(folder);
        }

        FileInfo file = new(Path.Combine(real, Path.GetFileName(full)));
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : file.FullName;
    }
}

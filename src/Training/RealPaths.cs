namespace SpeechML.Training;

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
        return Target(file) is { } target ? Of(target.FullName) : file.FullName;
    }

    private static FileSystemInfo? Target(FileInfo file)
    {
        try
        {
            return file.LinkTarget is null ? null : file.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A link that leads round in a circle leads to no other file. That it cannot be read is told when it is.
            return null;
        }
    }
}

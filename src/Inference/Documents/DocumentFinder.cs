namespace SpeechML.Documents;

/// <summary>Turns what a user names, files and folders, into the list of files to read.</summary>
public static class DocumentFinder
{
    /// <summary>
    /// Files stand for themselves; a folder stands for the files of a known format in it and below, in ordinal order of their
    /// paths, hidden ones and links to folders left out.
    /// </summary>
    /// <param name="path">A file, a folder, or <c>-</c> for standard input.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> when a folder may not be read or holds no such file.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            return [path];
        }

        try
        {
            string[] files = Directory.EnumerateFiles(path, "*", new EnumerationOptions
            {
                RecurseSubdirectories = true,
                IgnoreInaccessible = false,
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
            }).Where(DocumentKinds.IsKnown).ToArray();
            Array.Sort(files, StringComparer.Ordinal);
            return files.Length > 0
                ? files
                : throw new SpeechMLException(ErrorCodes.Unreadable, $"The folder holds no {DocumentKinds.Extensions} file. Name the files themselves.", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"{e.Message} Check that you may read the folder.", path, inner: e);
        }
    }
}

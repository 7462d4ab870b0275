namespace SpeechML.Documents;

/// <summary>Turns what a user names, files and folders, into the list of files to read.</summary>
public static class DocumentFinder
{
    /// <summary>What Word and WPS put beside a document that is open.</summary>
    private const string LockFile = "~$";

    private static readonly EnumerationOptions Visible = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>
    /// Files stand for themselves; a folder stands for the files of a known format in it and below, in ordinal order of their
    /// paths. Links to files are followed. Hidden files, the lock files of open Office documents and links to folders are left out;
    /// pipes, sockets and devices, which may keep a reader waiting for ever, are read where they are named themselves and passed over in a folder.
    /// </summary>
    /// <param name="path">A file, a folder, or <c>-</c> for standard input.</param>
    /// <param name="onError">
    /// Takes the folders that may not be read, or the one that holds no file of a known format, and the search goes on; null throws the first one.
    /// </param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> where <paramref name="onError"/> is null.</exception>
    public static FoundDocuments Find(string path, Action<SpeechMLException>? onError = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        List<DocumentFile> files = [];
        SortedDictionary<string, int> passedOver = new(StringComparer.Ordinal);
        if (!Directory.Exists(path))
        {
            files.Add(new DocumentFile(path, path == DocumentReader.StandardInput ? path : Path.GetFileName(path)));
            return new FoundDocuments(files, passedOver);
        }

        bool failed = false;
        foreach (string file in Files(path, Fail))
        {
            if (!DocumentKinds.IsKnown(file))
            {
                PassOver(Path.GetExtension(file).ToLowerInvariant());
            }
            else if (!RegularFile.Is(file))
            {
                PassOver(FoundDocuments.NotRegular);
            }
            else
            {
                files.Add(new DocumentFile(file, Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')));
            }
        }

        if (files.Count == 0 && !failed)
        {
            Fail(new SpeechMLException(ErrorCodes.Unreadable, $"The folder holds no file of a kind that is read ({DocumentKinds.Extensions}). Name the files themselves.", path));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new FoundDocuments(files, passedOver);

        void PassOver(string kind) => passedOver[kind] = passedOver.GetValueOrDefault(kind) + 1;

        void Fail(SpeechMLException error)
        {
            failed = true;
            if (onError is null)
            {
                throw error;
            }

            onError(error);
        }
    }

    private static IEnumerable<string> Files(string folder, Action<SpeechMLException> onError)
    {
        Stack<string> open = new([folder]);
        while (open.TryPop(out string? at))
        {
            foreach (FileSystemInfo entry in Entries(at, onError))
            {
                string path = Path.Join(at, entry.Name);
                if (entry is DirectoryInfo)
                {
                    if (entry.LinkTarget is null)
                    {
                        open.Push(path);
                    }
                }
                else if (!entry.Name.StartsWith(LockFile, StringComparison.Ordinal))
                {
                    yield return path;
                }
            }
        }
    }

    private static FileSystemInfo[] Entries(string folder, Action<SpeechMLException> onError)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos("*", Visible);
        }
        catch (Exception e) when (UnreadablePath.IsCause(e))
        {
            onError(UnreadablePath.Error(folder, e));
            return [];
        }
    }
}

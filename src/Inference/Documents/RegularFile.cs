using System.Formats.Tar;

namespace SpeechML.Documents;

/// <summary>Tells files that hold bytes from pipes, sockets and devices, which lie in folders like them.</summary>
internal static class RegularFile
{
    /// <summary>Whether a path, links followed, leads to a regular file. One that may not be looked at counts as such, so that reading it says why.</summary>
    public static bool Is(string path)
    {
        try
        {
            FileInfo named = new(path);
            FileInfo file = named.LinkTarget is not null && named.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target : named;
            return OperatingSystem.IsWindows() || file.Length > 0 || EntryType(file) == TarEntryType.RegularFile;
        }
        catch (Exception e) when (UnreadablePath.IsCause(e))
        {
            return true;
        }
    }

    /// <summary>
    /// Only where it writes archives does .NET tell what a file is without opening it, and opening is what waits for ever. Of an empty
    /// file the archive is a header.
    /// </summary>
    private static TarEntryType? EntryType(FileInfo empty)
    {
        using MemoryStream archive = new();
        try
        {
            using TarWriter writer = new(archive, TarEntryFormat.Ustar, leaveOpen: true);
            writer.WriteEntry(empty.FullName, nameof(empty));
        }
        catch (IOException)
        {
            // Archives have no place for sockets.
            return null;
        }

        archive.Position = 0;
        using TarReader reader = new(archive);
        return reader.GetNextEntry()?.EntryType;
    }
}

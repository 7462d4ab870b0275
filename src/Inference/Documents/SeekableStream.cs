namespace SpeechML.Documents;

/// <summary>Makes any stream seekable: small input is held in memory, large input in a temporary file that vanishes when closed.</summary>
internal static class SeekableStream
{
    private const int MemoryLimit = 8 << 20;

    /// <summary>Returns <paramref name="source"/> itself when it can seek, else a copy that can.</summary>
    public static Stream Of(Stream source)
    {
        if (source.CanSeek)
        {
            return source;
        }

        Stream copy = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            if (copy is MemoryStream && copy.Length + read > MemoryLimit)
            {
                Stream file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
                copy.Position = 0;
                copy.CopyTo(file);
                copy = file;
            }

            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        return copy;
    }
}

namespace SpeechML.Documents;

/// <summary>Makes any stream one that can seek and begins with the document: small input is held in memory, large input in a temporary file that vanishes when closed.</summary>
internal static class SeekableStream
{
    private const int MemoryLimit = 8 << 20;

    /// <summary>
    /// Returns <paramref name="source"/> itself when it can seek and stands at its beginning, else a copy of what is left of it: the readers of Word
    /// and PDF know no other beginning than a stream's own.
    /// </summary>
    public static Stream Of(Stream source)
    {
        if (source.CanSeek && source.Position == 0)
        {
            return source;
        }

        Stream copy = new MemoryStream();
        try
        {
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = source.Read(buffer)) > 0;)
            {
                if (copy is MemoryStream memory && copy.Length + read > MemoryLimit)
                {
                    copy = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
                    memory.WriteTo(copy);
                }

                copy.Write(buffer, 0, read);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}

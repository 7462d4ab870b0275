namespace SpeechML.Training.Datasets;

/// <summary>Writes a file whole or not at all: work that fails leaves the file that was there.</summary>
internal static class OutputFile
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> when it cannot be written, or what <paramref name="write"/> throws.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (FileStream stream = new(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"The output cannot be written: {e.Message} Check the folder and that you may write there.", path, inner: e);
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }
}

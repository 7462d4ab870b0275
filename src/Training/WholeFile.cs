using System.Text;

namespace SpeechML.Training;

/// <summary>Writes a file beside its place and then moves it there, so that no half file is ever seen.</summary>
internal static class WholeFile
{
    /// <param name="path">Where the file goes; replaced when it is there already.</param>
    /// <param name="write">Writes the contents.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> when the file cannot be written.</exception>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        string draft = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.draft";
        try
        {
            using (BinaryWriter writer = new(File.Create(draft), Encoding.UTF8))
            {
                write(writer);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"The file cannot be written: {e.Message}", path, inner: e);
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }
}

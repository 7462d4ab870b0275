using SpeechML.Documents;

namespace SpeechML.Training;

/// <summary>Opens input files, and says in the one way of <see cref="DocumentReader"/> why the system does not give one.</summary>
internal static class InputFile
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>.</exception>
    public static FileStream Open(string path) => Try(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>.</exception>
    public static byte[] ReadAllBytes(string path) => Try(path, () => File.ReadAllBytes(path));

    /// <summary>Asked before a file is read that is read again, or hashed besides: what is left of a pipe by then is nothing.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>, for a pipe too.</exception>
    public static void RequireRereadable(string path)
    {
        using FileStream stream = Open(path);
        if (!stream.CanSeek)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, "A pipe gives its contents once, and here they are read more than once. Save them to a file and name that.", path);
        }
    }

    private static T Try<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (UnreadablePath.IsCauseOfOpening(e))
        {
            throw UnreadablePath.Error(path, e);
        }
    }
}

namespace SpeechML.Documents;

/// <summary>Says why the system does not give a file or a folder, and what to do.</summary>
internal static class UnreadablePath
{
    /// <summary>What .NET puts for the bytes of a name that are not UTF-8, and what leads to no file then.</summary>
    private const char Undecoded = '\uFFFD';

    /// <summary>The <see cref="ErrorCodes.Unreadable"/> error.</summary>
    public static SpeechMLException Error(string path, Exception cause)
    {
        bool isMissing = cause is FileNotFoundException or DirectoryNotFoundException;
        string message =
            cause is UnauthorizedAccessException && Directory.Exists(path) ? "It is a folder; name a file in it." :
            isMissing && path.Contains(Undecoded) ? "Its name is not UTF-8, and so it cannot be opened. Rename it, as convmv -f gbk -t utf-8 does." :
            $"{(isMissing ? "There is no such file" : cause.Message.TrimEnd('.'))}. Check the name and that you may read it.";
        return new SpeechMLException(ErrorCodes.Unreadable, message, path, inner: cause);
    }

    /// <summary>Whether an exception is the system's refusal to give a file.</summary>
    public static bool IsCause(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>The same where a file is opened by its name, which may be one that no file can have.</summary>
    public static bool IsCauseOfOpening(Exception e) => IsCause(e) || e is ArgumentException or NotSupportedException;
}

namespace SpeechML.Cli;

/// <summary>Where a verb's answers go.</summary>
internal static class CommandOutput
{
    /// <summary>A new file, or standard output where no path is given.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>.</exception>
    public static Stream Open(string? path)
    {
        try
        {
            return path is null ? Console.OpenStandardOutput() : new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, $"The output cannot be written: {e.Message}", path, inner: e);
        }
    }
}

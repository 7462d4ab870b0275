namespace SpeechML.Cli;

/// <summary>An error as the line that a person reads.</summary>
internal static class ErrorLine
{
    /// <summary>The library's line, fit for a terminal, with a hint where a pattern came in place of file names.</summary>
    public static string Of(SpeechMLException error)
    {
        bool pattern = error is { Code: ErrorCodes.Unreadable, File: { } file } && file.AsSpan().ContainsAny('*', '?') && !Path.Exists(file);
        return TerminalText.Line($"speechml: {error.ToLine()}{(pattern ? " No file fits the pattern, or quotes kept the shell from replacing it: leave them off, or name the folder. 通配符未展开：请去掉引号，或直接写目录名。" : "")}");
    }
}

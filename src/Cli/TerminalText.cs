namespace SpeechML.Cli;

/// <summary>
/// What documents say and what files are called, as a terminal may show it: without the characters that colour it, move its cursor, set
/// its title, or turn the direction of writing, so that nobody's file can make it show what the program does not say.
/// </summary>
internal static class TerminalText
{
    private const char Replacement = '\uFFFD';

    /// <summary>A text on one line.</summary>
    public static string Line(string text) => text.Any(Steers) ? string.Concat(text.Select(Shown)) : text;

    /// <summary>A text that keeps its line breaks.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    private static char Shown(char c) => c is '\t' or '\r' or '\n' ? ' ' : Steers(c) ? Replacement : c;

    private static bool Steers(char c) => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}

namespace SpeechML.Targets.Scanning;

/// <summary>A year that is written in four digits with its 年 (2025年).</summary>
internal static class YearText
{
    /// <summary>How long it is.</summary>
    public const int Length = 5;

    /// <summary>True where the words begin with one.</summary>
    public static bool Begins(ReadOnlySpan<char> words) =>
        words.Length >= Length && words[Length - 1] == '年' && Glyph.Digit(words[0]) >= 0 && Glyph.Digit(words[Length - 2]) >= 0;

    /// <summary>True where they are one, all of them.</summary>
    public static bool Is(ReadOnlySpan<char> words) => words.Length == Length && Begins(words);
}

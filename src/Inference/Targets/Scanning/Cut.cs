using System.Buffers;

namespace SpeechML.Targets.Scanning;

/// <summary>Cuts words off at marks, mostly down to the clause that holds what is next to them.</summary>
internal static class Cut
{
    /// <summary>What stands behind the last of <paramref name="marks"/>; all of it where there is none.</summary>
    public static ReadOnlySpan<char> BehindLast(this ReadOnlySpan<char> words, ReadOnlySpan<char> marks) => words[(words.LastIndexOfAny(marks) + 1)..];

    /// <summary>What stands behind the last of <paramref name="marks"/>; all of it where there is none.</summary>
    public static ReadOnlySpan<char> BehindLast(this ReadOnlySpan<char> words, SearchValues<char> marks) => words[(words.LastIndexOfAny(marks) + 1)..];

    /// <summary>What stands before the first of <paramref name="marks"/>; all of it where there is none.</summary>
    public static ReadOnlySpan<char> BeforeFirst(this ReadOnlySpan<char> words, ReadOnlySpan<char> marks) =>
        words.IndexOfAny(marks) is >= 0 and var end ? words[..end] : words;

    /// <summary>What stands before the first of <paramref name="marks"/>; all of it where there is none.</summary>
    public static ReadOnlySpan<char> BeforeFirst(this ReadOnlySpan<char> words, SearchValues<char> marks) =>
        words.IndexOfAny(marks) is >= 0 and var end ? words[..end] : words;
}

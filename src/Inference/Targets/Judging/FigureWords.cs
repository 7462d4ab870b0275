using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Judging;

/// <summary>The words around figures that their shape is told by.</summary>
internal static class FigureWords
{
    private const int ClauseReach = 24;

    /// <summary>The words of the sentence before a place, as far as they are looked at.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int at, int reach) => text[Math.Max(0, at - reach)..at].BehindLast("。；！？");

    /// <summary>The words of its clause before a place, lists and brackets included.</summary>
    public static ReadOnlySpan<char> ClauseBefore(ReadOnlySpan<char> text, int at) => Before(text, at, ClauseReach).BehindLast("，：");

    /// <summary>What stands between two figures, where it is no longer than that; else a mark.</summary>
    public static ReadOnlySpan<char> Between(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next, int reach) =>
        next.Start >= mention.End && next.Start - mention.End <= reach ? text[mention.End..next.Start] : "。";
}

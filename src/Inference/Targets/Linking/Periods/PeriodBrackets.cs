using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Times that stand in brackets.</summary>
internal static class PeriodBrackets
{
    private const int Reach = 24;
    private const int BehindReach = 16;

    /// <summary>True where a bracket stands open before the time (（去年8亿元）, （其中去年…）).</summary>
    public static bool IsOpen(ReadOnlySpan<char> text, Span span)
    {
        var before = text[Math.Max(0, span.Start - Reach)..span.Start];
        int open = before.LastIndexOf('（');
        return open >= 0 && before[open..].IndexOf('）') < 0;
    }

    /// <summary>True where a bracket that holds the time is closed before a figure (冷库24座（年底前完工），冷藏车60台).</summary>
    public static bool Closes(ReadOnlySpan<char> text, Span span, int end) =>
        IsOpen(text, span) && span.End < end && text[span.End..Math.Min(end, span.End + BehindReach)].IndexOf('）') >= 0;

    /// <summary>True for a time in brackets that is that of the figure before them (冷库24座（年底前完工）), but not in 35家（上半年18家）.</summary>
    public static bool Tells(ReadOnlySpan<char> text, in QuantityMention mention, Span span)
    {
        if (span.Start <= mention.End || text[span.Start - 1] != '（')
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + BehindReach)];
        int close = behind.IndexOf('）');
        return close >= 0 && behind[..close].IndexOfAny(Glyph.Figures) < 0;
    }
}

using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Two years that stand side by side, each with its own figure.</summary>
internal static class YearPair
{
    /// <summary>The one of them that the figure is of (2019年和2020年分别修建水渠86公里和120公里); any other time as it is.</summary>
    public static Span Of(ReadOnlySpan<char> text, Span span, in QuantityMention mention)
    {
        if (span.Length != YearText.Length || span.End > mention.Start)
            return span;
        bool opens = span.End < text.Length && text[span.End] is '和' or '、' && IsYear(text, span.End + 1);
        bool closes = !opens && span.Start > YearText.Length && text[span.Start - 1] is '和' or '、' && IsYear(text, span.Start - 1 - YearText.Length);
        if (!opens && !closes)
            return span;
        int first = opens ? span.Start : span.Start - 1 - YearText.Length;
        var words = text[Math.Min(first + YearText.Length + 1 + YearText.Length, mention.NumberStart)..mention.NumberStart];
        int apart = words.IndexOf("分别");
        if (apart < 0 || words.IndexOfAny("。；") >= 0)
            return span;
        int at = first + (YearText.Length + 1) * (words[apart..].IndexOfAny('和', '、') < 0 ? 0 : 1);
        return new Span(at, at + YearText.Length);
    }

    // Hidden ones are years too.
    private static bool IsYear(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at + YearText.Length <= text.Length && text[at + YearText.Length - 1] == '年' && text.Slice(at, YearText.Length - 1).IndexOfAnyExcept(Glyph.Figures) < 0;
}

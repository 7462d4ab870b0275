using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <content>Times that stand behind their figure.</content>
internal ref partial struct PeriodLinker
{
    private const int BehindReach = 16;
    private const int DutyLength = 4;
    private const int BracketReach = 24;
    private const int LongestBracket = 64;

    // 余下的3座水厂9月底前建成: the time stands behind the figure.
    private readonly bool Behind(in QuantityMention mention, MentionStatus status, out Span later)
    {
        later = default;
        if (next >= periods.Count || periods[next].Reach != PeriodReach.Lasting)
            return false;
        var span = periods[next].Span;
        if (span.Start < mention.End || span.Start - mention.End > BehindReach || (status == MentionStatus.Actual && text[mention.End] == '的' && mention.Kind is not (UnitKind.None or UnitKind.Share)))
            return false;
        int end = BracketBefore(mention, span) ? span.Start - 1 : span.Start;
        if (text[mention.End..end].IndexOfAny("，。；：！、“（") >= 0)
            return false;
        later = span;
        return true;
    }

    // 冷库24座（年底前完工）: a time in brackets is that of the figure before them, but not in 35家（上半年18家）.
    private readonly bool BracketBefore(in QuantityMention mention, Span span)
    {
        if (span.Start <= mention.End || text[span.Start - 1] != '（')
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + BehindReach)];
        int close = behind.IndexOf('）');
        return close >= 0 && behind[..close].IndexOfAny(Glyph.Figures) < 0;
    }

    // 冷库24座（年底前完工），冷藏车60台: closed before the figure.
    private readonly bool InBrackets(Span span, int end) =>
        IsBracketed(span) && span.End < end && text[span.End..Math.Min(end, span.End + BehindReach)].IndexOf('）') >= 0;

    // （去年8亿元）, （其中去年…）: a bracket stands open before the time.
    private readonly bool IsBracketed(Span span)
    {
        var before = text[Math.Max(0, span.Start - BracketReach)..span.Start];
        int open = before.LastIndexOf('（');
        return open >= 0 && before[open..].IndexOf('）') < 0;
    }

    // Of the clause that it stands in alone, or of the bracket.
    private readonly bool IsLocal(in QuantityMention mention, Period period)
    {
        var between = text[period.Span.End..mention.NumberStart];
        if (IsBracketed(period.Span))
            return between.Length <= LongestBracket && between.IndexOf('）') < 0;
        if (between.IndexOfAny("，。；：！") >= 0)
            return false;
        // 离全年7%的目标还差1个百分点: the gap is that of today.
        bool gap = text[Math.Max(0, period.Span.Start - 1)] is '离' or '距' && between.IndexOfAny('还', '差') >= 0;
        return !gap && (period.Reach == PeriodReach.Thing || Repeats(mention, period));
    }

    // 列入规划的12座水库，6月底前完工: the next clause tells when, and has no figure of its own.
    private readonly bool InNextClause(in QuantityMention mention, out Span due)
    {
        due = default;
        if (next >= periods.Count || mention.Kind is UnitKind.None or UnitKind.Share or UnitKind.Points or UnitKind.Time or UnitKind.Multiple or UnitKind.Rank)
            return false;
        var span = periods[next].Span;
        if (span.Start < mention.End || span.Start - mention.End > BehindReach || !PeriodNature.IsDue(span.Of(text)))
            return false;
        var before = text[Math.Min(sentences.Start, mention.Start)..mention.Start];
        if (before[(before.LastIndexOfAny("，。；：") + 1)..].IndexOf('每') >= 0)
            return false;
        var between = text[mention.End..span.Start];
        int mark = between.IndexOf('，');
        if (mark < 0 || between.Length - mark > DutyLength || between.IndexOfAny("。；：！、“（") >= 0 || between[(mark + 1)..].IndexOf('，') >= 0)
            return false;
        var behind = text[span.End..];
        int end = behind.IndexOfAny("，。；！");
        foreach (char c in end < 0 ? behind : behind[..end])
        {
            if (Glyph.IsNumberPart(c))
                return false;
        }

        due = span;
        return true;
    }

    // 2019年和2020年分别修建水渠86公里和120公里: each year has its own figure.
    private readonly Span OneOfTwoYears(Span span, in QuantityMention mention)
    {
        if (span.Length != YearText.Length || span.End > mention.Start)
            return span;
        bool opens = span.End < text.Length && text[span.End] is '和' or '、' && IsYear(span.End + 1);
        bool closes = !opens && span.Start > YearText.Length && text[span.Start - 1] is '和' or '、' && IsYear(span.Start - 1 - YearText.Length);
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

    private readonly bool IsYear(int at) =>
        at >= 0 && at + YearText.Length <= text.Length && text[at + YearText.Length - 1] == '年' && text.Slice(at, YearText.Length - 1).IndexOfAnyExcept(Glyph.Figures) < 0;
}

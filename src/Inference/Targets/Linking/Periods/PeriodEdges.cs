using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Takes up what belongs to an expression of time at its edges (截至6月底, 到昨天为止, 上周五, 国庆前夕, 元旦、春节期间, 两年任期内).</summary>
internal static class PeriodEdges
{
    private const string Counted = "个家名天项次座户条起处场万百千十分年月批种件份台套人亩公吨元只间所栋位辆班组轮期级共直";

    /// <summary>The whole expression; what counts up to a day is told of that day, sentences on.</summary>
    public static Span Widen(ReadOnlySpan<char> text, Span span, int lowest, ref PeriodReach reach)
    {
        bool day = text[span.Start] == '昨' || (span.Of(text) is "今天" && text[span.End..] is not ['正' or '是' or '刚' or '整', ..] && OpensWithTo(text[lowest..span.Start]));
        int start = Start(text, span, lowest, day);
        if (start < span.Start && (day || text[start] is '截' or '止'))
            reach = PeriodReach.Lasting;
        return new Span(start, End(text, span));
    }

    private static int Start(ReadOnlySpan<char> text, Span span, int lowest, bool day)
    {
        var before = text[lowest..span.Start];
        var word = before.EndsWith("到") ? before[..^1] : before;
        if (word.EndsWith("截至") || word.EndsWith("截止"))
            return lowest + word.Length - 2;
        if (before.Length > 0 && ((day && before[^1] is '到' or '至') || (before[^1] == '止' && Opens(before))))
            return span.Start - 1;
        if (span.Of(text).StartsWith("任期"))
            return TermStart(text, span.Start, lowest);
        return OccasionReader.JoinedStart(text, span, lowest);
    }

    private static bool OpensWithTo(ReadOnlySpan<char> before) => before.Length > 0 && before[^1] is '到' or '至' && Opens(before);

    // Nothing but one character stands in the clause.
    private static bool Opens(ReadOnlySpan<char> before) => before.Length == 1 || before[^2] is '，' or '。' or '；' or '：' or '！';

    // 两年任期内, 五年任期内.
    private static int TermStart(ReadOnlySpan<char> text, int term, int lowest)
    {
        int start = term - 1;
        if (start <= lowest || text[start] != '年')
            return term;
        while (start > lowest && Glyph.IsDigitOrNumeral(text[start - 1]))
            start--;
        return start < term - 1 ? start : term;
    }

    private static int End(ReadOnlySpan<char> text, Span span)
    {
        int end = span.End;
        char last = text[end - 1];
        if (last is '天' or '日' or '号' or '晚')
            end = HourReader.End(text, end);
        else if (last == '周' && IsWeekday(text, end))
            end = DayPartEnd(text, end + 1);
        if (end < text.Length && last == '前' && text[end] is '后' or '夕')
            end++;
        return text[end..].StartsWith("为止") ? end + 2 : end;
    }

    // 上周五召开; not 上周五个项目.
    private static bool IsWeekday(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is '一' or '二' or '三' or '四' or '五' or '六' or '日'
        && (at + 1 == text.Length || !Counted.Contains(text[at + 1]));

    /// <summary>Where the part of the day at <paramref name="at"/> ends (夜里, 下午), or <paramref name="at"/> itself.</summary>
    public static int DayPartEnd(ReadOnlySpan<char> text, int at)
    {
        var behind = text[at..Math.Min(text.Length, at + 2)];
        return behind is "上午" or "下午" or "晚上" or "夜里" or "凌晨" or "早上" or "傍晚" or "清晨" or "中午" ? at + 2 : at;
    }
}

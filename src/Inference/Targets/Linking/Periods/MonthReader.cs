using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads months, days of months and counts of months (6月底前, 1至10月, 七月份, 5月12日, 前九个月, 两个月内).</summary>
internal static class MonthReader
{
    private const int LongestDay = 3;

    /// <summary>The months whose 月 stands at <paramref name="at"/>.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="at">The 月.</param>
    /// <param name="lowest">Where the expression before ends.</param>
    /// <param name="span">What was read.</param>
    /// <param name="reach">How far it reaches.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int lowest, out Span span, out PeriodReach reach)
    {
        reach = PeriodReach.Lasting;
        span = default;
        if (at > 0 && text[at - 1] == '个')
            return TryMonths(text, at, lowest, out span, out reach);
        int start = at;
        bool pair = at > lowest && text[at - 1] == '两'; // 七、八两月
        while (start > lowest && at - start < 7 && (PeriodTails.IsNumberPart(text[start - 1]) || text[start - 1] == '到' || (pair && text[start - 1] == '、')))
            start--;
        // 正月, 腊月初八: by the old calendar.
        if (start == at && start > lowest && text[start - 1] is '正' or '腊' or '冬')
            return TryOld(text, at, out span, out reach);
        // 元月, 元至九月: the first month.
        if (start > lowest && text[start - 1] == '元' && (start == at || Glyph.IsRangeMark(text[start])) && (start < 2 || !PeriodTails.IsNumberPart(text[start - 2])))
            start--;
        // 一月一主题: how often, and no month.
        if (start == at || (start > 0 && text[start - 1] == '个') || (text[start] == '一' && at + 1 < text.Length && text[at + 1] == '一'))
            return false;
        while (start < at && Glyph.IsRangeMark(text[start]))
            start++;
        int end = at + 1;
        int day = end;
        while (day < text.Length && day < end + LongestDay && Glyph.IsNumberPart(text[day]))
            day++;
        if (day > end && day < text.Length && text[day] is '日' or '号')
            end = DayReader.RangeEnd(text, day + 1);
        else if (start > lowest && text[start - 1] == '前')
            start--; // 前4月
        end += PeriodTails.Length(text, end);
        span = new Span(start, end);
        return true;
    }

    private static bool TryOld(ReadOnlySpan<char> text, int at, out Span span, out PeriodReach reach)
    {
        reach = PeriodReach.Lasting;
        int end = at + 1;
        bool early = end < text.Length && text[end] == '初';
        int day = early ? end + 1 : end;
        while (day < text.Length && day < end + LongestDay && (text[day] is '十' or '廿' || Glyph.ChineseDigit(text[day]) > 0))
            day++;
        // 正月初二, 腊月二十三; not 正月五场.
        if (day > end + 1 && (early || text[end..day].IndexOfAny('十', '廿') >= 0))
        {
            end = day;
            reach = PeriodReach.Passing;
        }

        span = new Span(at - 1, end + PeriodTails.Length(text, end));
        return true;
    }

    // 三个月接诊…, 前九个月, 两个月内.
    private static bool TryMonths(ReadOnlySpan<char> text, int at, int lowest, out Span span, out PeriodReach reach)
    {
        reach = PeriodReach.Lasting;
        span = default;
        int start = at - 1;
        while (start > lowest && at - start < 6 && Glyph.IsNumberPart(text[start - 1]))
            start--;
        if (start == at - 1)
            return false;
        start = DurationReader.RangeStart(text, start, at - 1, lowest);
        // 剩下三个月, 今后六个月, 最后两个月.
        if (DurationReader.Named(text, start, lowest) is > 0 and var named)
        {
            span = new Span(start - named, at + 1);
            return true;
        }

        if (start > lowest && text[start - 1] is '前' or '后' or '头')
        {
            span = new Span(start - 1, at + 1);
            return true;
        }

        int tail = PeriodTails.Length(text, at + 1);
        if (tail == 0)
        {
            reach = PeriodReach.Clause;
            if (!DurationReader.TryRead(text, start, at, lowest, out tail))
                return false;
        }

        span = new Span(start, at + 1 + tail);
        return true;
    }
}

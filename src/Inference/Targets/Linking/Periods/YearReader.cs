using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads years and lengths of years (2025年, 2021—2025年, xx年, 五年来, 三年内, 2024年末).</summary>
internal static class YearReader
{
    private const int LongestCount = 2;

    /// <summary>The years whose 年 stands at <paramref name="at"/>.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="at">The 年.</param>
    /// <param name="lowest">Where the expression before ends.</param>
    /// <param name="span">What was read.</param>
    /// <param name="reach">How far it reaches.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int lowest, out Span span, out PeriodReach reach)
    {
        reach = PeriodReach.Lasting;
        span = default;
        int start = at;
        while (start > lowest && at - start < 12 && (PeriodTails.IsNumberPart(text[start - 1]) || JoinsYears(text, start - 1, at)))
            start--;
        if (start == at || (start > lowest && Glyph.IsPoint(text[start - 1])))
            return false;
        start = DurationReader.RangeStart(text, start, at, lowest);
        while (start < at && (Glyph.IsRangeMark(text[start]) || Glyph.IsPoint(text[start])))
            start++;
        int end = at + 1;
        int tail = PeriodTails.Length(text, end);
        bool closed = tail > 0 && text[end] is '底' or '末' or '初';
        bool calendar = IsCalendar(text[start..at]) || (closed && IsShort(text[start..at]));
        bool spoken = IsSpoken(text[start..at]);
        bool counts = !spoken && (!calendar || at - start == 1) && (at - start <= LongestCount || DurationReader.IsRange(text[start..at]));
        // 近3年, 未来X年, 过去五年里.
        if (counts && DurationReader.Named(text, start, lowest) is > 0 and var named)
        {
            span = new Span(start - named, end + tail);
            return true;
        }

        if (!calendar && !spoken)
        {
            if (tail > 0 && text[end] is '底' or '末' or '初' or '前' && at - start < 4)
                return false;
            if (tail == 0)
            {
                reach = PeriodReach.Clause;
                if (!DurationReader.TryRead(text, start, at, lowest, out tail))
                    return false;
            }
        }

        end += tail;
        if (start > lowest && text[start - 1] == '近' && tail > 0)
            start--;
        span = new Span(start, end);
        return true;
    }

    // 2021到2025年: four digits before and behind.
    private static bool JoinsYears(ReadOnlySpan<char> text, int mark, int at) =>
        text[mark] == '到' && at - mark == 5 && mark > 3 && Glyph.Digit(text[mark - 1]) >= 0 && Glyph.Digit(text[mark - 4]) >= 0;

    // 24年底: no number of years has an end.
    private static bool IsShort(ReadOnlySpan<char> number) =>
        number.Length == 2 && Glyph.Digit(number[0]) >= 0 && Glyph.Digit(number[1]) >= 0;

    // 2025, 85, 03, X, XX, 202X.
    private static bool IsCalendar(ReadOnlySpan<char> number)
    {
        if (number.IsEmpty)
            return false;
        int digits = 0;
        while (digits < number.Length && (Glyph.Digit(number[digits]) >= 0 || Glyph.IsMask(number[digits])))
            digits++;
        if (digits == number.Length && (Glyph.IsMask(number[0]) || (digits == 3 && number[0] == '2' && Glyph.IsMask(number[2]))))
            return true;
        return digits == 4 || (digits == 2 && Glyph.Digit(number[0]) is 0 or >= 6);
    }

    // 二〇二五.
    private static bool IsSpoken(ReadOnlySpan<char> number) =>
        number.Length == 4 && Glyph.ChineseDigit(number[0]) is 1 or 2 && Glyph.ChineseDigit(number[1]) >= 0 && Glyph.ChineseDigit(number[3]) >= 0;
}

using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads days: the bare day of a deadline (25日前, 十五号之前), the day of a named month (本月28日), and ranges of days.</summary>
internal static class DayReader
{
    private const int Longest = 3;
    private const int LastDay = 31;

    /// <summary>The day whose 日 or 号 stands at <paramref name="at"/>, with what it is the deadline of.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="at">The 日 or 号.</param>
    /// <param name="lowest">Where the expression before ends.</param>
    /// <param name="span">What was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        int start = at;
        while (start > lowest && at - start < Longest && Glyph.IsNumberPart(text[start - 1]))
            start--;
        if (start == at || !IsDay(text[start..at]))
            return false;
        char before = start > 0 ? text[start - 1] : '\0';
        // 本月28日, 这个月20日; 每月5日 is a custom.
        bool ofMonth = before == '月' && start == lowest && start > 1 && text[start - 2] != '每';
        if (!ofMonth && (before is '月' or '第' or '初' or '、' or '/' || Glyph.IsNumberPart(before) || Glyph.IsPoint(before) || Glyph.IsRangeMark(before) || char.IsAsciiLetter(before)))
            return false;
        int end = ofMonth ? RangeEnd(text, at + 1) : at + 1;
        int deadline = Deadline(text, end);
        // 三日前 tells how long ago.
        if (!ofMonth && (deadline == end || (text[at] == '日' && at - start == 1 && Glyph.ChineseDigit(text[start]) >= 0)))
            return false;
        span = new Span(start, deadline);
        return true;
    }

    /// <summary>在30日内, 在十天之内: the days allowed, up to the 内 at <paramref name="at"/>.</summary>
    public static bool TryWithin(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        int unit = at > lowest && text[at - 1] is '之' or '以' ? at - 2 : at - 1;
        if (unit <= lowest || text[unit] is not ('天' or '日'))
            return false;
        int start = unit;
        while (start > lowest && unit - start < Longest && Glyph.IsNumberPart(text[start - 1]))
            start--;
        if (start == unit || start == 0 || text[start - 1] != '在' || (start > 1 && text[start - 2] is '制' or '缩' or '定' or '持'))
            return false; // 控制在8天以内
        span = new Span(start, at + 1);
        return true;
    }

    /// <summary>Where the range of days ends that begins with the day before <paramref name="end"/> (7月2日到18日), or <paramref name="end"/> itself.</summary>
    public static int RangeEnd(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || !Glyph.IsRangeMark(text[end]))
            return end;
        int at = end + 1;
        while (at < text.Length && at < end + 4 && Glyph.IsNumberPart(text[at]))
            at++;
        return at > end + 1 && at < text.Length && text[at] is '日' or '号' ? at + 1 : end;
    }

    private static int Deadline(ReadOnlySpan<char> text, int end)
    {
        var behind = text[end..Math.Min(text.Length, end + 2)];
        return behind is "以前" or "之前" ? end + 2 : behind.Length > 0 && behind[0] == '前' ? end + 1 : end;
    }

    private static bool IsDay(ReadOnlySpan<char> number)
    {
        if (number.Length <= 2 && Glyph.IsMask(number[0]) && Glyph.IsMask(number[^1]))
            return true;
        return NumeralReader.TryRead(number, 0, out var numeral) && numeral.End == number.Length && numeral.Value is >= 1 and <= LastDay;
    }
}

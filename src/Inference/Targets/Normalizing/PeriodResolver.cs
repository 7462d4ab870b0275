using System.Globalization;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Normalizing;

/// <summary>Resolves expressions of time against the year of the document.</summary>
internal static class PeriodResolver
{
    /// <summary>The resolved form of <paramref name="period"/>, or null where it cannot be resolved.</summary>
    public static string? Resolve(string period, int? documentYear)
    {
        string text = Fold(period);
        if (PlanStart(text) is > 0 and var start)
            return text.Contains('末', StringComparison.Ordinal) ? Year(start + 4) : $"{Year(start)}-{Year(start + 4)}";
        int first = FindYear(text, 0, out int after);
        if (first > 0)
        {
            int second = FindYear(text, after, out _);
            return second > first ? $"{Year(first)}-{Year(second)}" : Part(first, text[after..]);
        }

        if (FindShortYear(text, out after) is > 0 and var shortened)
            return Part(shortened, text[after..]);
        // 20XX年底: which year is not told.
        int mark = text.IndexOf('年', StringComparison.Ordinal);
        if (documentYear is not { } year || (mark > 0 && Glyph.IsMask(text[mark - 1])))
            return null;
        return Several(text, year) ?? Named(text, year);
    }

    // 今明两年, 未来三年, 五年来: the years from the document's on, or those before it.
    private static string? Several(string text, int year)
    {
        if (Contains(text, "今明两年", "今冬明春"))
            return $"{Year(year)}-{Year(year + 1)}";
        if (Contains(text, "明后两年"))
            return $"{Year(year + 1)}-{Year(year + 2)}";
        if (Contains(text, "去冬今春"))
            return $"{Year(year - 1)}-{Year(year)}";
        if (Contains(text, "去年", "今年", "明年") || Span(text) is not (> 0 and var years))
            return null;
        if (Contains(text, "年后"))
            return Year(year + years);
        if (Contains(text, "今后", "未来", "往后", "接下来", "内"))
            return $"{Year(year)}-{Year(year + years - 1)}";
        return Contains(text, "过去", "来", "近", "年间", "年里", "年中") ? $"{Year(year - years)}-{Year(year - 1)}" : null;
    }

    private static string? Named(string text, int year)
    {
        if (Contains(text, "去年", "上年", "上一年", "过去一年", "过去的一年", "一年来", "刚刚过去", "去春", "去夏", "去秋"))
            return Part(year - 1, text);
        if (Contains(text, "大前年"))
            return Year(year - 3);
        if (Contains(text, "前年"))
            return Year(year - 2);
        if (Contains(text, "明年", "来年", "下一年", "下年度", "明春"))
            return Part(year + 1, text);
        if (Contains(text, "后年"))
            return Part(year + 2, text);
        return Contains(text, "今年", "全年", "年内", "年底", "年末", "年终", "本年", "半年", "季度", "月", "今春", "今夏", "今秋") ? Part(year, text) : null;
    }

    // The first year of a plan: “十四五”期间, “十五”末, 九五以来; not 十五年来.
    private static int PlanStart(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] != '五')
                continue;
            char behind = i + 1 < text.Length ? text[i + 1] : '期';
            int number = Glyph.ChineseDigit(text[i - 1]);
            bool ten = i > 1 && text[i - 2] == '十';
            if (ten && number > 0)
                return 2001 + (5 * number);
            if (behind is not ('期' or '时' or '末' or '以'))
                continue;
            if (text[i - 1] == '十' && i == 1)
                return 2001;
            if (number > 5 && i == 1)
                return 1951 + (5 * number);
        }

        return 0;
    }

    // 98年, 03年, 24年底: two digits.
    private static int FindShortYear(string text, out int after)
    {
        int mark = text.IndexOf('年', StringComparison.Ordinal);
        after = mark;
        if (mark < 2 || Glyph.Digit(text[mark - 1]) is not (>= 0 and var ones) || Glyph.Digit(text[mark - 2]) is not (>= 0 and var tens) || (mark > 2 && Glyph.IsNumberPart(text[mark - 3])))
            return 0;
        if (tens >= 6)
            return 1900 + (10 * tens) + ones;
        bool closed = mark + 1 < text.Length && text[mark + 1] is '底' or '末' or '初';
        return tens == 0 || closed ? 2000 + (10 * tens) + ones : 0;
    }

    private static string Part(int year, string rest)
    {
        if (rest.Contains("上半年", StringComparison.Ordinal))
            return Year(year) + "-H1";
        if (rest.Contains("下半年", StringComparison.Ordinal))
            return Year(year) + "-H2";
        int quarter = rest.IndexOf("季度", StringComparison.Ordinal);
        bool several = quarter > 1 && rest[quarter - 2] is '至' or '到' or '-' or '—' or '、';
        if (quarter > 0 && !several && Glyph.ChineseDigit(rest[quarter - 1]) is >= 1 and <= 4 and var q && !rest.Contains('前', StringComparison.Ordinal))
            return $"{Year(year)}-Q{q}";
        // 1—9月, 1月至9月: of several months the year alone.
        int month = rest.IndexOf('月', StringComparison.Ordinal);
        if (month > 0 && !IsRange(rest, month) && Month(rest, month) is >= 1 and <= 12 and var m)
            return $"{Year(year)}-{m.ToString("00", CultureInfo.InvariantCulture)}";
        return Year(year);
    }

    private static bool IsRange(string text, int month)
    {
        int first = text.IndexOfAny(['-', '—', '－', '~', '～', '至', '到'], 0);
        return first > 0 && text[0] is not ('截' or '止') && first < text.LastIndexOf('月') && (first < month || first == month + 1);
    }

    private static int Month(string text, int at)
    {
        if (text[at - 1] == '元')
            return 1;
        int start = at;
        while (start > 0 && (Glyph.Digit(text[start - 1]) >= 0 || Glyph.ChineseDigit(text[start - 1]) > 0 || text[start - 1] == '十'))
            start--;
        return start < at && NumeralReader.TryRead(text.AsSpan(0, at), start, out var numeral) && numeral.Value is { } value && value <= 12 ? (int)value : 0;
    }

    // 五年来, 未来三年, 近两年: how many years.
    private static int Span(string text)
    {
        int at = text.IndexOf('年', StringComparison.Ordinal);
        if (at < 1)
            return 0;
        int start = at;
        while (start > 0 && (Glyph.ChineseDigit(text[start - 1]) > 0 || text[start - 1] == '十' || Glyph.Digit(text[start - 1]) >= 0))
            start--;
        return start < at && NumeralReader.TryRead(text.AsSpan(0, at), start, out var numeral) && numeral.Value is > 1 and <= 50 ? (int)numeral.Value : 0;
    }

    // The next year of four digits at or after a place: 2025, 二〇二五.
    private static int FindYear(string text, int from, out int after)
    {
        after = from;
        for (int i = from; i + 4 <= text.Length; i++)
        {
            int year = 0, digits = 0;
            while (digits < 4 && Glyph.Digit(text[i + digits]) is var ascii && (ascii >= 0 ? ascii : Glyph.ChineseDigit(text[i + digits])) is >= 0 and var digit)
            {
                year = (year * 10) + digit;
                digits++;
            }

            if (digits == 4 && DocumentYear.IsYear(year))
            {
                after = i + 4;
                return year;
            }
        }

        return 0;
    }

    private static bool Contains(string text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string Fold(string text) => string.Concat(text.Where(c => c is not ('“' or '”' or '"' or ' ')));

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

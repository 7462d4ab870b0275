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
        int plan = text.IndexOf("十", StringComparison.Ordinal);
        if (plan >= 0 && plan + 2 < text.Length && text[plan + 2] == '五' && Glyph.ChineseDigit(text[plan + 1]) is > 0 and var number)
        {
            int start = 2001 + (5 * number);
            return text.Contains('末', StringComparison.Ordinal) ? Year(start + 4) : $"{Year(start)}-{Year(start + 4)}";
        }

        int first = FindYear(text, 0, out int after);
        if (first > 0)
        {
            int second = FindYear(text, after, out _);
            return second > first ? $"{Year(first)}-{Year(second)}" : Part(first, text[after..]);
        }

        if (documentYear is not { } year)
            return null;
        if (Contains(text, "去年", "上年", "过去一年", "过去的一年", "一年来", "刚刚过去"))
            return Part(year - 1, text);
        if (Contains(text, "前年"))
            return Year(year - 2);
        if (Contains(text, "明年", "来年"))
            return Part(year + 1, text);
        if (Span(text) is > 0 and var years)
        {
            if (Contains(text, "今后", "未来", "内"))
                return $"{Year(year)}-{Year(year + years - 1)}";
            if (Contains(text, "过去", "来", "近"))
                return $"{Year(year - years)}-{Year(year - 1)}";
        }

        return Contains(text, "今年", "全年", "年内", "年底", "年末", "本年", "半年", "季度", "月") ? Part(year, text) : null;
    }

    private static string Part(int year, string rest)
    {
        if (rest.Contains("上半年", StringComparison.Ordinal))
            return Year(year) + "-H1";
        if (rest.Contains("下半年", StringComparison.Ordinal))
            return Year(year) + "-H2";
        int quarter = rest.IndexOf("季度", StringComparison.Ordinal);
        if (quarter > 0 && Glyph.ChineseDigit(rest[quarter - 1]) is >= 1 and <= 4 and var q && !rest.Contains('前', StringComparison.Ordinal))
            return $"{Year(year)}-Q{q}";
        int month = rest.IndexOf('月', StringComparison.Ordinal);
        if (month > 0 && Month(rest, month) is >= 1 and <= 12 and var m)
            return $"{Year(year)}-{m.ToString("00", CultureInfo.InvariantCulture)}";
        return Year(year);
    }

    private static int Month(string text, int at)
    {
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

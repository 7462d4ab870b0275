using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Tells numbers that belong to a date from figures.</summary>
internal static class DateNumbers
{
    private const int MultipleReach = 8;

    /// <summary>True for a date or a part of one, and for what is numbered like one (6月, 25日, 18时, 2025年, 十七届).</summary>
    public static bool IsDate(ReadOnlySpan<char> text, in Numeral numeral, bool hasUnit, UnitMatch unit)
    {
        if (numeral.Style is NumeralStyle.Half)
            return false;
        int end = numeral.End;
        char after = end < text.Length ? text[end] : '\0';
        if (after == '日' && end + 1 < text.Length && text[end + 1] == '内')
            return false;
        if (after is '月' or '日' or '号' or '时' or '点' or '届' && !(after == '点' && numeral.Style == NumeralStyle.Chinese))
            return after != '届' || !IsHeld(text, numeral);
        if (after == '分' && numeral.Start > 0 && text[numeral.Start - 1] is '点' or '时')
            return true;
        if (!hasUnit || unit.Kind != UnitKind.Time || after != '年')
            return false;
        if (numeral.Style == NumeralStyle.Mask)
            return numeral.End - numeral.Start >= 2 || IsMultipleOf(text, end) || IsYearAimedAt(text, numeral.Start) || (end + 1 < text.Length && (Glyph.IsMask(text[end + 1]) || text[end + 1] is '是' or '度' or '末' or '底'));
        return numeral.Value is >= 1900 and <= 2100 || (numeral.Style == NumeralStyle.Digits && numeral.End - numeral.Start == 2 && numeral.Value >= 78 && numeral.Value < 100);
    }

    // 举办了三届龙舟赛: how many were held; 十七届人大 is the seventeenth.
    private static bool IsHeld(ReadOnlySpan<char> text, in Numeral numeral) =>
        numeral.Value is > 1 and < 10 && numeral.Start > 0 && (text[numeral.Start - 1] == '了' || text[..numeral.Start].EndsWith("举办") || text[..numeral.Start].EndsWith("承办"));

    // 力争到X年，…
    private static bool IsYearAimedAt(ReadOnlySpan<char> text, int mask) =>
        mask > 0 && text[mask - 1] == '到' && (mask == 1 || text[mask - 2] is '，' or '。' or '；' or '：' || AnyWord.LengthAtEnd(text[..(mask - 1)], ["力争", "确保", "争取", "计划", "预计"]) > 0);

    // 是X年的X倍.
    private static bool IsMultipleOf(ReadOnlySpan<char> text, int year)
    {
        var behind = text[(year + 1)..Math.Min(text.Length, year + 1 + MultipleReach)];
        if (!behind.StartsWith("的"))
            return false;
        int times = behind.IndexOf('倍');
        return times > 1 && behind[1..times].IndexOfAny("，。；、") < 0 && Glyph.IsNumberPart(behind[times - 1]);
    }
}

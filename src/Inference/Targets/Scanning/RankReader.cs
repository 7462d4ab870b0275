using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads ranks: 第3位, 全国第一, 前十, 前50位.</summary>
internal static class RankReader
{
    // What is numbered and not ranked: 第二批, 第一产业.
    private const string Numbered = "个批次届家座条期代轮部类季产方梯档书时线阶大";

    private const int LongestRow = 16;

    /// <summary>Reads the ordinal whose number is <paramref name="numeral"/> (第 stands before it); returns where to go on.</summary>
    public static int ReadOrdinal(
        ReadOnlySpan<char> text, CueTable cues, int floor, in Numeral numeral, out QuantityMention mention, out int count)
    {
        mention = default;
        count = 0;
        int end = Math.Max(numeral.End, numeral.Start + 1);
        char after = end < text.Length ? text[end] : '\0';
        bool unit = after is '位' or '名' && !(end + 1 < text.Length && text[end + 1] is '称' or '单');
        if (Numbered.Contains(after))
            return end;
        if (after is '、' or '和' && NumbersThings(text, end + 1))
            return end;
        if (!unit && !EndsPhrase(text, end) && !RanksWithin(text, numeral.Start - 1))
            return end;
        if (!unit && IsEnumeration(text, floor, numeral.Start - 1))
            return end;
        mention = Rank(numeral, numeral.Start - 1, unit ? end + 1 : end, Comparator.Equal);
        CueReader.Extend(text, cues, floor, ref mention);
        count = 1;
        return Math.Max(mention.End, end);
    }

    /// <summary>Reads 前 + number as a rank; false where 前 belongs to another word or the number counts something.</summary>
    public static bool TryReadFront(ReadOnlySpan<char> text, CueTable cues, int floor, in Numeral numeral, out QuantityMention mention)
    {
        mention = default;
        int front = numeral.Start - 1;
        if (front > 0 && text[front - 1] is '目' or '日' or '年' or '此' or '当' or '以' or '之' or '会' or '事' or '提' or '月' or '底' or '节' or '汛' or '生')
            return false;
        int end = numeral.End;
        char after = end < text.Length ? text[end] : '\0';
        if (after is '位' or '名' or '强')
            end++;
        else if (after == '列' && end + 2 < text.Length && text[end + 1] == '三' && text[end + 2] == '甲')
            end += 3;
        else if (!EndsPhrase(text, end))
            return false;
        mention = Rank(numeral, front, end, Comparator.AtMost);
        CueReader.Extend(text, cues, floor, ref mention);
        mention.Comparator = Comparator.AtMost;
        return true;
    }

    /// <summary>Reads a place that is told without 第: 在全省排12位, 由去年的16位上升为…, 第一、二位; not 排位, nor 居民3位.</summary>
    public static bool TryReadPlace(ReadOnlySpan<char> text, CueTable cues, int floor, in Numeral numeral, out QuantityMention mention)
    {
        mention = default;
        int end = numeral.End;
        if (end >= text.Length || text[end] != '位')
            return false;
        bool ranks = EndsPhrase(text, end + 1) && Ranks(text[Math.Max(floor, numeral.Start - 2)..numeral.Start]);
        if (!ranks && !InOrdinals(text, numeral.Start))
            return false;
        mention = Rank(numeral, numeral.Start, end + 1, Comparator.Equal);
        CueReader.Extend(text, cues, floor, ref mention);
        return true;
    }

    private static bool Ranks(ReadOnlySpan<char> before) => before.EndsWith("排") || before is "排在" or "排名" or "位居" or "位列" or "名列" or "年的";

    // 第一、二位: the row begins with an ordinal.
    private static bool InOrdinals(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < LongestRow && (text[start - 1] == '、' || Glyph.IsDigitOrNumeral(text[start - 1])))
            start--;
        return start < at && start > 0 && text[start - 1] == '第';
    }

    // 第二、三批: the last of the row tells what is numbered.
    private static bool NumbersThings(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Min(text.Length, at + LongestRow);
        while (at < limit && (text[at] is '第' or '、' or '和' || Glyph.IsDigitOrNumeral(text[at])))
            at++;
        return at < text.Length && Numbered.Contains(text[at]);
    }

    private static QuantityMention Rank(in Numeral numeral, int start, int end, Comparator comparator) => new()
    {
        Start = start, NumberStart = start, NumberEnd = numeral.End, UnitEnd = end, End = end,
        Value = numeral.Value, Masked = numeral.Style == NumeralStyle.Mask, Comparator = comparator,
        Unit = new UnitText("位", 0, 0, 0, 0), Kind = UnitKind.Rank, Form = QuantityForm.Rank, Style = numeral.Style,
    };

    private static bool EndsPhrase(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || text[end] is '，' or '。' or '、' or '；' or '”' or '）' or ')' or ',' or ';' or '！' or '的' or '和' or '与' or '以' or '左';

    // 取得全省第五的好成绩: what the rank is within, or the verb of ranking, stands before it.
    private static bool RanksWithin(ReadOnlySpan<char> text, int at) =>
        at >= 2 && (text[at - 2] == '全' || text[(at - 2)..at] is "排名" or "位居" or "位列" or "名列" or "世界" or "稳居" or "跃居");

    // 第一，… 第二，… at the beginning of a clause counts points of a speech; 第3、第5 lists ranks.
    private static bool IsEnumeration(ReadOnlySpan<char> text, int floor, int at) =>
        at == 0 || text[at - 1] is '。' or '；' or '，' or '：' or '　' or ' ' or '！' or '\t' || (text[at - 1] == '、' && floor != at - 1);
}

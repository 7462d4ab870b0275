using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Tells numbers that are part of a name or a saying from figures.</summary>
internal static class NameNumbers
{
    private const int ShortestLetters = 3;

    private const string Beasts = "牛猪羊驴骡马奶肉种母公成";

    /// <summary>True for a number that hangs on Latin letters or on a multiplication (G108, PM2.5, 2×35, 5G), or says none.</summary>
    public static bool IsPartOfName(ReadOnlySpan<char> text, in UnitReader units, int floor, in Numeral numeral)
    {
        char before = numeral.Start > 0 ? text[numeral.Start - 1] : '\0';
        if (numeral.Style is NumeralStyle.Digits)
        {
            if (Glyph.IsLatin(before) && !Glyph.IsMask(before))
                return !IsOfLetters(text, units, floor, numeral);
            return before is '.' or '．' or '#' or '×' or '/' || (before is '+' or '＋' && !IsCompared(text, numeral.Start - 1)) || (before == '-' && numeral.Start > 1 && Glyph.IsLatin(text[numeral.Start - 2]))
                || (numeral.End < text.Length && text[numeral.End] is '×' or '+' or '＋' or '#');
        }

        if (numeral.Style is NumeralStyle.Mask)
        {
            char after = numeral.End < text.Length ? text[numeral.End] : '\0';

            // 位于**路东侧, 开通X路公交: the mask hides which road or line; not 增设探头X路，.
            if (after == '路' && numeral.End + 1 < text.Length && text[numeral.End + 1] is not ('，' or '。' or '；' or '、' or '（'))
                return true;
            // X期改造工程: nor how many stages there are.
            if (after == '期' && AnyWord.LengthAtStart(text[(numeral.End + 1)..], ["工程", "项目", "改造", "扩建", "技改", "建设"]) > 0)
                return true;
            if ((Glyph.IsLatin(before) || Glyph.Digit(before) >= 0) && IsMaskBehindName(text, units, numeral))
                return false;
            return Glyph.IsLatin(before) || (Glyph.IsLatin(after) && !units.TryRead(numeral, out _)) || Glyph.Digit(before) >= 0 || after is '＋' or '+';
        }

        // 十分重视 is very much; 十分钟 and 十分之一 are figures.
        if (numeral.End + 1 < text.Length && numeral.End == numeral.Start + 1 && text[numeral.Start] == '十' && text[numeral.End] == '分'
            && text[numeral.End + 1] is >= '\u4E00' and <= '\u9FFF' and not ('钟' or '之'))
            return true;
        // 总投资多少亿元 says no number.
        if (numeral.Style == NumeralStyle.Magnitude && numeral.Start > 1 && text[(numeral.Start - 2)..numeral.Start] is "多少")
            return true;
        if (text[numeral.Start] == '万' && numeral.Start + 1 < text.Length && text[numeral.Start + 1] == '一')
            return true;
        // 研发经费 亿元: its number was lost.
        if (numeral.Style == NumeralStyle.Magnitude && Glyph.IsBlank(before) && numeral.Start > 1 && !Glyph.IsNumberPart(text[numeral.Start - 2]))
            return true;
        if (LostNumber(text, numeral))
            return true;
        // 两头挤压: both ends, and no beasts.
        if (numeral.End == numeral.Start + 1 && text[numeral.Start] == '两' && numeral.End + 1 < text.Length && text[numeral.End] == '头' && !Beasts.Contains(text[numeral.End + 1]))
            return true;
        return Glyph.Digit(before) >= 0 || Glyph.IsMask(before);
    }

    /// <summary>Where the letters, digits and signs of a name end.</summary>
    public static int Skip(ReadOnlySpan<char> text, in UnitReader units, int at)
    {
        while (at < text.Length && (Glyph.IsLatin(text[at]) || Glyph.Digit(text[at]) >= 0 || text[at] is '.' or '-' or '+' or '＋' or '×') && !BeginsMask(text, units, at))
            at++;
        return at;
    }

    /// <summary>True where the sign tells which way (同比+6.2%, 环比-3%).</summary>
    public static bool IsCompared(ReadOnlySpan<char> text, int sign) => text[..sign].EndsWith("同比") || text[..sign].EndsWith("环比");

    // GDP665亿元, CPI2.1%: a sum or a share is told of what the letters name.
    private static bool IsOfLetters(ReadOnlySpan<char> text, in UnitReader units, int floor, in Numeral numeral)
    {
        int start = numeral.Start;
        while (start > floor && Glyph.IsLatin(text[start - 1]))
            start--;
        return numeral.Start - start >= ShortestLetters && (start == 0 || text[start - 1] is not ('-' or '/' or '.'))
            && units.TryRead(numeral, out var unit) && unit.Kind is UnitKind.Money or UnitKind.Share;
    }

    // 存款余额万元，比年初净增亿元，…: so is that of a sum that stands alone; not 突破亿元, 上万元.
    private static bool LostNumber(ReadOnlySpan<char> text, in Numeral numeral) =>
        numeral.Style == NumeralStyle.Magnitude && numeral.Start > 0 && text[numeral.Start] is '万' or '亿' && text[(numeral.Start + 1)..] is ['元', '，' or '。' or '；' or '、', ..]
        && Glyph.IsHan(text[numeral.Start - 1]) && text[numeral.Start - 1] is not ('超' or '过' or '破' or '达' or '到' or '上' or '近' or '逾' or '数' or '几' or '余' or '多' or '个' or '以' or '至' or '足' or '满' or '成' or '了' or '百' or '千');

    // PM2.5xx微克: the name is over where a figure was.
    private static bool BeginsMask(ReadOnlySpan<char> text, in UnitReader units, int at) =>
        Glyph.IsLatin(text[at]) && Glyph.IsMask(text[at]) && NumeralReader.TryRead(text, at, out var mask) && IsMaskBehindName(text, units, mask);

    // APP**个, PM2.5**微克/立方米: a star is no letter; GDPXX亿元, PM10xx微克: nor are letters before what is measured.
    private static bool IsMaskBehindName(ReadOnlySpan<char> text, in UnitReader units, in Numeral numeral)
    {
        if (!units.TryRead(numeral, out var unit) || unit.Kind == UnitKind.Name)
            return false;
        if (text[numeral.Start] is '*' or '＊' || unit.Kind is UnitKind.Money or UnitKind.Share or UnitKind.Points)
            return true;
        return numeral.End - numeral.Start > 1 && unit.Kind is UnitKind.Physical or UnitKind.Bulk && text[numeral.Start..numeral.End].IndexOfAnyExcept("XxＸｘ") < 0;
    }
}

using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <content>Expressions that are no plain number with a unit, and what is no figure at all.</content>
internal readonly ref partial struct QuantityReader
{
    private const int MultipleReach = 8;
    private const int HeadReach = 14;
    private const int ShortestLetters = 3;

    private const string Beasts = "牛猪羊驴骡马奶肉种母公成";

    private int ReadDoubling(int at, out QuantityMention mention, out int count)
    {
        mention = default;
        count = 0;
        int i = at + 1;
        if (i < text.Length && text[i] == '了')
            i++;
        decimal value = 2;
        bool masked = false;
        if (i < text.Length && text[i] != '番')
        {
            if (!NumeralReader.TryRead(text, i, out var numeral) || numeral.Broken)
                return at + 1;
            masked = numeral.Style == NumeralStyle.Mask;
            for (decimal n = 1; n < Math.Min(numeral.Value ?? 1, 10); n++)
                value *= 2;
            i = numeral.End;
        }

        if (i >= text.Length || text[i] != '番' || (i + 1 < text.Length && text[i + 1] is '茄' or '薯'))
            return at + 1;
        mention = Fixed(at, i + 1, QuantityForm.Doubling, masked ? null : value, "倍", UnitKind.Multiple, masked);
        mention.VerbDirection = Direction.Increase;
        count = 1;
        return mention.End;
    }

    private int ReadWord(
        int at, string word, QuantityForm form, decimal value, string unit, out QuantityMention mention, out int count)
    {
        mention = default;
        count = 0;
        if (!text[at..].StartsWith(word) || (at + word.Length < text.Length && text[at + word.Length] is '度' or '数' or '制'))
            return at + 1;
        mention = Fixed(at, at + word.Length, form, value, unit, form == QuantityForm.Rank ? UnitKind.Rank : UnitKind.Multiple, false);
        if (form == QuantityForm.Doubling)
            mention.VerbDirection = Direction.Increase;
        count = 1;
        return mention.End;
    }

    // 居全省之首, 列各县之首: the first place.
    private bool IsHead(int at)
    {
        if (at == 0 || text[at - 1] != '之' || !(at + 1 == text.Length || text[at + 1] is '，' or '。' or '；' or '、' or '！'))
            return false;
        var before = text[Math.Max(floor, at - HeadReach)..at];
        return before[(before.LastIndexOfAny("，。；：、") + 1)..].IndexOfAny('居', '列') >= 0;
    }

    // 办结率达到百分百, but not 百分百投入.
    private bool SaysAll(int at) =>
        text[at..].StartsWith("百分百") && (at + 3 == text.Length || text[at + 3] is '，' or '。' or '；' or '、' or '！');

    private int ReadHalf(int at, out QuantityMention mention, out int count)
    {
        count = 0;
        mention = default;
        char before = at > 0 ? text[at - 1] : '\0';
        char after = at + 1 < text.Length ? text[at + 1] : '\0';
        if (before == '过' && !(at > 1 && text[at - 2] == '双') && after is not ('程' or '年' or '月' or '天' or '小'))
        {
            mention = Fixed(at, after == '数' ? at + 2 : at + 1, QuantityForm.Fraction, 0.5m, "", UnitKind.None, false);
            mention.Comparator = at > 1 && text[at - 2] is '未' or '没' ? Comparator.AtMost : Comparator.AtLeast;
            count = 1;
        }
        else if (after == '数' && before != '大')
        {
            mention = Fixed(at, at + 2, QuantityForm.Fraction, 0.5m, "", UnitKind.None, false);
            count = 1;
        }
        else if (after is '年' or '天' or '月' or '个' or '小' or '件' or '成' && before is not ('上' or '下' or '大' or '前' or '后'))
        {
            var numeral = new Numeral { Start = at, End = at + 1, Value = 0.5m, Style = NumeralStyle.Half };
            if (unitReader.TryRead(numeral, out var unit))
            {
                mention = Mention(numeral, unit);
                count = 1;
            }
        }

        return count == 0 ? at + 1 : mention.End;
    }

    private QuantityMention Fixed(int start, int end, QuantityForm form, decimal? value, string unit, UnitKind kind, bool masked)
    {
        var mention = new QuantityMention
        {
            Start = start, NumberStart = start, NumberEnd = end, UnitEnd = end, End = end, Value = value, Masked = masked,
            Unit = new UnitText(unit, 0, 0, 0, 0), Kind = kind, Form = form, Style = NumeralStyle.Chinese,
        };
        CueReader.Extend(text, cues, floor, ref mention);
        return mention;
    }

    // GDP665亿元, CPI2.1%: a sum or a share is told of what the letters name.
    private bool IsOfLetters(in Numeral numeral)
    {
        int start = numeral.Start;
        while (start > floor && Glyph.IsLatin(text[start - 1]))
            start--;
        return numeral.Start - start >= ShortestLetters && (start == 0 || text[start - 1] is not ('-' or '/' or '.'))
            && unitReader.TryRead(numeral, out var unit) && unit.Kind is UnitKind.Money or UnitKind.Share;
    }

    // A number that hangs on Latin letters or on a multiplication is part of a name: G108, PM2.5, 2×35, 5G.
    private bool PartOfName(Numeral numeral)
    {
        char before = numeral.Start > 0 ? text[numeral.Start - 1] : '\0';
        if (numeral.Style is NumeralStyle.Digits)
        {
            if (Glyph.IsLatin(before) && !Glyph.IsMask(before))
                return !IsOfLetters(numeral);
            return before is '.' or '．' or '#' or '×' or '/' || (before is '+' or '＋' && !IsCompared(numeral.Start - 1)) || (before == '-' && numeral.Start > 1 && Glyph.IsLatin(text[numeral.Start - 2]))
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
            if ((Glyph.IsLatin(before) || Glyph.Digit(before) >= 0) && IsMaskBehindName(numeral))
                return false;
            return Glyph.IsLatin(before) || (Glyph.IsLatin(after) && !unitReader.TryRead(numeral, out _)) || Glyph.Digit(before) >= 0 || after is '＋' or '+';
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
        if (LostNumber(numeral))
            return true;
        // 两头挤压: both ends, and no beasts.
        if (numeral.End == numeral.Start + 1 && text[numeral.Start] == '两' && numeral.End + 1 < text.Length && text[numeral.End] == '头' && !Beasts.Contains(text[numeral.End + 1]))
            return true;
        return Glyph.Digit(before) >= 0 || Glyph.IsMask(before);
    }

    // 存款余额万元，比年初净增亿元，…: so is that of a sum that stands alone; not 突破亿元, 上万元.
    private bool LostNumber(in Numeral numeral) =>
        numeral.Style == NumeralStyle.Magnitude && numeral.Start > 0 && text[numeral.Start] is '万' or '亿' && text[(numeral.Start + 1)..] is ['元', '，' or '。' or '；' or '、', ..]
        && Glyph.IsHan(text[numeral.Start - 1]) && text[numeral.Start - 1] is not ('超' or '过' or '破' or '达' or '到' or '上' or '近' or '逾' or '数' or '几' or '余' or '多' or '个' or '以' or '至' or '足' or '满' or '成' or '了' or '百' or '千');

    // 同比+6.2%, 环比-3%: the sign tells which way.
    private bool IsCompared(int sign) => text[..sign].EndsWith("同比") || text[..sign].EndsWith("环比");

    private int SkipName(int at)
    {
        while (at < text.Length && (Glyph.IsLatin(text[at]) || Glyph.Digit(text[at]) >= 0 || text[at] is '.' or '-' or '+' or '＋' or '×') && !BeginsMask(at))
            at++;
        return at;
    }

    // PM2.5xx微克: the name is over where a figure was.
    private bool BeginsMask(int at) =>
        Glyph.IsLatin(text[at]) && Glyph.IsMask(text[at]) && NumeralReader.TryRead(text, at, out var mask) && IsMaskBehindName(mask);

    // APP**个, PM2.5**微克/立方米: a star is no letter; GDPXX亿元, PM10xx微克: nor are letters before what is measured.
    private bool IsMaskBehindName(in Numeral numeral)
    {
        if (!unitReader.TryRead(numeral, out var unit) || unit.Kind == UnitKind.Name)
            return false;
        if (text[numeral.Start] is '*' or '＊' || unit.Kind is UnitKind.Money or UnitKind.Share or UnitKind.Points)
            return true;
        return numeral.End - numeral.Start > 1 && unit.Kind is UnitKind.Physical or UnitKind.Bulk && text[numeral.Start..numeral.End].IndexOfAnyExcept("XxＸｘ") < 0;
    }

    // 是X年的X倍.
    private bool IsMultipleOf(int year)
    {
        var behind = text[(year + 1)..Math.Min(text.Length, year + 1 + MultipleReach)];
        if (!behind.StartsWith("的"))
            return false;
        int times = behind.IndexOf('倍');
        return times > 1 && behind[1..times].IndexOfAny("，。；、") < 0 && Glyph.IsNumberPart(behind[times - 1]);
    }

    // 力争到X年，…
    private bool IsYearAimedAt(int mask) =>
        mask > 0 && text[mask - 1] == '到' && (mask == 1 || text[mask - 2] is '，' or '。' or '；' or '：' || AnyWord.LengthAtEnd(text[..(mask - 1)], ["力争", "确保", "争取", "计划", "预计"]) > 0);

    // 举办了三届龙舟赛: how many were held; 十七届人大 is the seventeenth.
    private bool IsHeld(in Numeral numeral) =>
        numeral.Value is > 1 and < 10 && numeral.Start > 0 && (text[numeral.Start - 1] == '了' || text[..numeral.Start].EndsWith("举办") || text[..numeral.Start].EndsWith("承办"));

    private bool IsDate(Numeral numeral, bool hasUnit, UnitMatch unit)
    {
        if (numeral.Style is NumeralStyle.Half)
            return false;
        int end = numeral.End;
        char after = end < text.Length ? text[end] : '\0';
        if (after == '日' && end + 1 < text.Length && text[end + 1] == '内')
            return false;
        if (after is '月' or '日' or '号' or '时' or '点' or '届' && !(after == '点' && numeral.Style == NumeralStyle.Chinese))
            return after != '届' || !IsHeld(numeral);
        if (after == '分' && numeral.Start > 0 && text[numeral.Start - 1] is '点' or '时')
            return true;
        if (!hasUnit || unit.Kind != UnitKind.Time || after != '年')
            return false;
        if (numeral.Style == NumeralStyle.Mask)
            return numeral.End - numeral.Start >= 2 || IsMultipleOf(end) || IsYearAimedAt(numeral.Start) || (end + 1 < text.Length && (Glyph.IsMask(text[end + 1]) || text[end + 1] is '是' or '度' or '末' or '底'));
        return numeral.Value is >= 1900 and <= 2100 || (numeral.Style == NumeralStyle.Digits && numeral.End - numeral.Start == 2 && numeral.Value >= 78 && numeral.Value < 100);
    }
}

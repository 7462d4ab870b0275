using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads the unit behind a number: magnitude words, 多 and 余 in between, the unit, a bracketed second unit, a rate.</summary>
internal readonly ref struct UnitReader(ReadOnlySpan<char> text, UnitTable units)
{
    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Reads the unit of <paramref name="numeral"/>; false where none follows.</summary>
    public bool TryRead(in Numeral numeral, out UnitMatch match)
    {
        match = default;
        int i = numeral.End;
        int blanks = 0;
        while (i < text.Length && blanks < 2 && Glyph.IsBlank(text[i]))
        {
            i++;
            blanks++;
        }

        bool strict = numeral.Style != NumeralStyle.Digits;
        var more = SkipMore(ref i);
        if (i + 1 < text.Length && text[i] == '个')
            SkipCounter(ref i, ref more);
        if (i == numeral.End && numeral.Style == NumeralStyle.Mask)
            i = SkipBracketedUnit(i);
        int magnitudeStart = i;
        while (i < text.Length && i < magnitudeStart + 4 && Glyph.Magnitude(text[i]) > 0 && !(text[i] == '百' && text[i..].StartsWith("百分点")))
            i++;
        int magnitudeEnd = i;
        if (i > magnitudeStart)
            more = more == Comparator.Equal ? SkipMore(ref i) : more;
        int unitStart = i;
        if (i > magnitudeEnd && i < text.Length && Glyph.Magnitude(text[i]) > 0)
        {
            // 3千多万元: the unit is 千万元.
            i++;
        }

        if (HalfUnit(i, out int halfUnitStart, out int halfUnitLength))
        {
            match = new UnitMatch(UnitKind.Time, halfUnitStart + halfUnitLength, new UnitText(null, halfUnitStart, halfUnitLength, 0, 0))
            {
                More = more, Extra = 0.5m,
            };
            return true;
        }

        if (OverCounted(i, out int overLength))
        {
            match = new UnitMatch(UnitKind.Time, i + 2 + overLength, new UnitText(null, i, 1, i + 2, overLength)) { More = Comparator.AtLeast };
            return true;
        }

        var kind = units.Match(text, i, strict, out int length);
        if (kind == UnitKind.Name && magnitudeEnd > magnitudeStart && text[i] == '级')
        {
            // 千亿级: 级 tells a class only behind a plain number.
            length = 0;
        }

        if (length == 2 && text[i] == '个' && i + 2 < text.Length && (text[i + 1] == '点' ? text[i + 2] == '位' : text[i + 1] == '人' && text[i + 2] is '工' or '大' or '民' or '才' or '社'))
        {
            // 38个点位, 3个人工智能平台, X个人大代表联络站: things, and no points or persons.
            (kind, length) = (UnitKind.Count, 1);
        }

        if (length == 0)
        {
            if (magnitudeEnd == magnitudeStart || blanks > 0 || numeral.HasPoint && strict && numeral.Style != NumeralStyle.Mask)
                return false;
            int end = more != Comparator.Equal && i > magnitudeEnd ? i : magnitudeEnd;
            match = new UnitMatch(UnitKind.Magnitude, end, new UnitText(null, magnitudeStart, magnitudeEnd - magnitudeStart, unitStart, i - unitStart)) { More = more };
            return true;
        }

        int unitEnd = i + length;
        unitEnd = ReadSecond(unitEnd);
        var written = magnitudeEnd < i && magnitudeEnd > magnitudeStart
            ? new UnitText(null, magnitudeStart, magnitudeEnd - magnitudeStart, unitStart, unitEnd - unitStart)
            : new UnitText(null, magnitudeEnd > magnitudeStart ? magnitudeStart : i, unitEnd - (magnitudeEnd > magnitudeStart ? magnitudeStart : i), 0, 0);
        match = new UnitMatch(kind, unitEnd, written) { More = more };
        if (unitEnd < text.Length && text[unitEnd] == '半' && (kind is UnitKind.Time or UnitKind.Share or UnitKind.Count or UnitKind.Multiple || (kind == UnitKind.Money && text[unitEnd - 1] == '块'))
            && !(unitEnd + 1 < text.Length && text[unitEnd + 1] is '年' or '径' or '数'))
        {
            match.Extra = 0.5m;
            match.End = unitEnd + 1;
        }
        else if (text[unitEnd - 1] is '成' or '块' && kind is UnitKind.Share or UnitKind.Money && unitEnd < text.Length && Glyph.ChineseDigit(text[unitEnd]) is > 0 and var tenth
            && !(unitEnd + 1 < text.Length && (Glyph.IsNumeral(text[unitEnd + 1]) || units.Match(text, unitEnd + 1, true, out _) != UnitKind.None)))
        {
            // 三成二 is 3.2成, 一块六 is 1.6块.
            match.Extra = tenth / 10m;
            match.End = unitEnd + 1;
        }
        else if (SmallerUnit.TryRead(text, unitEnd, out decimal rest, out int restEnd))
        {
            match.Extra = rest;
            match.End = restEnd;
        }

        return true;
    }

    // 4000多场, 5000余万元; 十来家 is about ten.
    private Comparator SkipMore(ref int i)
    {
        if (i + 1 >= text.Length || text[i] is not ('多' or '余' or '来' or '几'))
            return Comparator.Equal;
        if (Glyph.Magnitude(text[i + 1]) == 0 && units.Match(text, i + 1, true, out _) == UnitKind.None)
            return Comparator.Equal;
        return text[i++] == '来' ? Comparator.About : Comparator.AtLeast;
    }

    // X（件）批: the unit in brackets is another name of the one behind it.
    private int SkipBracketedUnit(int at)
    {
        if (at + 3 >= text.Length || text[at] is not ('（' or '(') || units.Match(text, at + 1, true, out int length) == UnitKind.None)
            return at;
        int close = at + 1 + length;
        return close + 1 < text.Length && text[close] is '）' or ')' && units.Match(text, close + 1, true, out _) != UnitKind.None ? close + 1 : at;
    }

    // 五个多亿, 十一个亿: spoken for 五亿多 and 十一亿; but 12个亿元项目 are twelve.
    private void SkipCounter(ref int i, ref Comparator more)
    {
        int at = i + 1;
        bool over = text[at] is '多' or '来';
        if (over)
            at++;
        if (at >= text.Length || text[at] != '亿' || (!over && IsClass(at)))
            return;
        if (over)
            more = text[i + 1] == '来' ? Comparator.About : Comparator.AtLeast;
        i = at;
    }

    // 亿元项目, 亿元以上企业, 亿级产业: a class of things.
    private bool IsClass(int at)
    {
        var behind = text[(at + 1)..];
        if (behind.StartsWith("元"))
            behind = behind[1..];
        else if (!behind.StartsWith("级"))
            return false;
        return behind.Length > 0 && behind[0] is >= '\u4E00' and <= '\u9FFF' and not ('的' or '左' or '多' or '人');
    }

    // 一个半小时: the unit is 小时, and half of one is added.
    private bool HalfUnit(int at, out int start, out int length)
    {
        start = at + 2;
        length = 0;
        if (at + 3 >= text.Length || text[at] != '个' || text[at + 1] != '半')
            return false;
        length = text[at + 2] is '小' or '钟' ? 2 : text[at + 2] == '月' ? 1 : 0;
        return length > 0;
    }

    // 2个多月, 3个多小时: the unit is 个月, and there is more of it.
    private bool OverCounted(int at, out int length)
    {
        length = 0;
        if (at + 2 >= text.Length || text[at] != '个' || text[at + 1] != '多')
            return false;
        length = AnyWord.LengthAtStart(text[(at + 2)..], ["月", "小时", "钟头", "星期", "季度"]);
        return length > 0;
    }

    // 台（件）, 元/平方米.
    private int ReadSecond(int end)
    {
        if (end + 1 >= text.Length)
            return end;
        if (text[end] is '(' or '（')
        {
            if (units.Match(text, end + 1, false, out int length) != UnitKind.None && end + 1 + length < text.Length && text[end + 1 + length] is ')' or '）')
                return end + length + 2;
        }
        else if (text[end] is '/' or '／')
        {
            if (units.Match(text, end + 1, false, out int length) != UnitKind.None)
                return end + 1 + length;
            if (text[end + 1] is '月' or '日')
                return end + 2; // 80元/月: no units elsewhere, where they are dates
        }

        return end;
    }
}

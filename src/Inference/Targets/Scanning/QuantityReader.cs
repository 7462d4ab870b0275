using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads the figure at one place of the text. Looks back at most to the end of the figure before it.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="units">The table of units.</param>
/// <param name="cues">The table of comparator words.</param>
/// <param name="floor">Where the figure before this one ends; no quote reaches back over it.</param>
internal readonly ref struct QuantityReader(ReadOnlySpan<char> text, UnitTable units, CueTable cues, int floor)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly UnitReader unitReader = new(text, units);

    /// <summary>Reads what begins at <paramref name="at"/> and returns where the scan goes on.</summary>
    public int Read(int at, out QuantityMention first, out QuantityMention second, out int count)
    {
        second = default;
        count = 0;
        switch (text[at])
        {
            case '翻':
                return ReadDoubling(at, out first, out count);
            case '倍':
                return ReadWord(at, "倍增", QuantityForm.Doubling, 2, "倍", out first, out count);
            case '首':
                return ReadWord(at, "首位", QuantityForm.Rank, 1, "位", out first, out count);
            case '榜':
                return ReadWord(at, "榜首", QuantityForm.Rank, 1, "位", out first, out count);
            case '半':
                return ReadHalf(at, out first, out count);
        }

        first = default;
        if (!NumeralReader.TryRead(text, at, out var numeral))
            return at + 1;
        int end = Math.Max(numeral.End, at + 1);
        if (numeral.Broken || PartOfName(numeral))
            return SkipName(end);
        char before = at > 0 ? text[at - 1] : '\0';
        if (before == '第')
            return RankReader.ReadOrdinal(text, cues, floor, numeral, out first, out count);
        if (before == '前' && RankReader.TryReadFront(text, cues, floor, numeral, out first))
        {
            count = 1;
            return first.UnitEnd;
        }

        if (RatioReader.TryRead(text, cues, floor, numeral, out first))
        {
            count = 1;
            return first.End;
        }

        if (FractionReader.TryRead(text, cues, floor, numeral, out first, out int fractionEnd))
        {
            count = first.End > 0 ? 1 : 0;
            return fractionEnd;
        }

        return ReadPlain(numeral, out first, out second, out count);
    }

    private int ReadPlain(Numeral numeral, out QuantityMention first, out QuantityMention second, out int count)
    {
        second = default;
        count = 0;
        bool hasUnit = unitReader.TryRead(numeral, out var unit);
        int afterFirst = hasUnit ? unit.End : numeral.End;
        if (IsDate(numeral, hasUnit, unit) || (hasUnit && unit.Kind == UnitKind.Name))
        {
            first = default;
            return Math.Max(afterFirst, numeral.Start + 1);
        }

        if (!hasUnit && SharesUnit(numeral, out unit))
        {
            first = Mention(numeral, unit);
            first.End = first.UnitEnd = numeral.End;
            count = 1;
            return numeral.End;
        }

        int mark = afterFirst;
        while (mark < text.Length && mark < afterFirst + 2 && Glyph.IsRangeMark(text[mark]))
            mark++;
        if (mark > afterFirst && TryReadRange(numeral, hasUnit, unit, mark, out first, out second, out count, out int rangeEnd))
            return rangeEnd;
        if (!hasUnit)
        {
            count = TryReadBare(numeral, out first) ? 1 : 0;
            return Math.Max(numeral.End, numeral.Start + 1);
        }

        first = Mention(numeral, unit);
        if (numeral.Upper is { } upper)
        {
            first.ValueMax = upper;
            first.Comparator = Comparator.Range;
        }

        count = 1;
        return first.End;
    }

    private bool TryReadRange(
        Numeral low, bool hasUnit, UnitMatch unit, int at, out QuantityMention first, out QuantityMention second, out int count, out int end)
    {
        first = default;
        second = default;
        count = 0;
        end = 0;
        if (low.Style is NumeralStyle.Magnitude || at >= text.Length)
            return false;
        bool percentHead = text[at] == '百' && FractionReader.IsPercentHead(text, at);
        if (percentHead || !NumeralReader.TryRead(text, at, out var high) || high.Broken || high.Style == NumeralStyle.Magnitude)
            return false;
        if (!unitReader.TryRead(high, out var highUnit))
            return false;
        if (highUnit.Kind == UnitKind.Time && !hasUnit && high.Style != NumeralStyle.Chinese && IsDate(high, true, highUnit))
        {
            end = highUnit.End;
            return true;
        }

        if (hasUnit && !unit.SameAs(text, highUnit) && !(unit.Kind == UnitKind.Magnitude && highUnit.Kind != UnitKind.Share))
            return false;
        if (text[at - 1] is '到' or '至' && ComesFrom(low.Start))
        {
            first = Mention(low, hasUnit ? unit : highUnit);
            if (!hasUnit)
                first.End = first.UnitEnd = low.End;
            first.IsBaseline = true;
            second = Mention(high, highUnit);
            second.Start = Math.Max(second.Start, at - 1);
            count = 2;
            end = second.End;
            return true;
        }

        var span = low;
        span.End = high.End;
        span.Style = low.Style == NumeralStyle.Mask || high.Style == NumeralStyle.Mask ? NumeralStyle.Mask : low.Style;
        first = Mention(span, highUnit);
        if (span.Style == NumeralStyle.Mask)
            first.Value = null;
        else
            first.ValueMax = high.Value;
        first.Comparator = Comparator.Range;
        count = 1;
        end = first.End;
        return true;
    }

    // 高4.2和0.7个百分点: the first figure takes the unit of the second.
    private bool SharesUnit(in Numeral numeral, out UnitMatch unit)
    {
        unit = default;
        int at = numeral.End + 1;
        if (numeral.Style is not (NumeralStyle.Digits or NumeralStyle.Mask) || at >= text.Length || text[at - 1] is not ('和' or '与' or '、'))
            return false;
        return NumeralReader.TryRead(text, at, out var other) && other.Style == numeral.Style && !other.Broken
            && unitReader.TryRead(other, out unit) && unit.Kind is UnitKind.Share or UnitKind.Points or UnitKind.Money or UnitKind.Bulk
            && !IsDate(other, true, unit);
    }

    // 由A到B, 从A到B: a change and not a range.
    private bool ComesFrom(int start)
    {
        int limit = Math.Max(floor, start - 12);
        for (int i = start - 1; i >= limit; i--)
        {
            if (text[i] is '由' or '从')
                return true;
            if (text[i] is '，' or '。' or '；' or '、' or ',')
                return false;
        }

        return false;
    }

    private bool TryReadBare(Numeral numeral, out QuantityMention mention)
    {
        mention = default;
        if (numeral.Style is not (NumeralStyle.Digits or NumeralStyle.Mask) || !numeral.HasPoint)
            return false;
        if (numeral.End < text.Length && (Glyph.IsLatin(text[numeral.End]) || text[numeral.End] is '版' or '时' or '级' or '工' or '”' or '.' or '＋' or '+'))
            return false;
        mention = Mention(numeral, new UnitMatch(UnitKind.None, numeral.End, UnitText.None));
        mention.Form = QuantityForm.Bare;
        return mention.Start < mention.NumberStart;
    }

    private QuantityMention Mention(Numeral numeral, UnitMatch unit)
    {
        var mention = new QuantityMention
        {
            Start = numeral.Start,
            NumberStart = numeral.Start,
            NumberEnd = numeral.End,
            UnitEnd = unit.End,
            End = unit.End,
            Value = numeral.Style == NumeralStyle.Mask ? null : numeral.Value + unit.Extra,
            Masked = numeral.Style == NumeralStyle.Mask,
            Unit = unit.Text,
            Kind = unit.Kind,
            Style = numeral.Style,
            Comparator = unit.OrMore || numeral.OrMore ? Comparator.AtLeast : Comparator.Equal,
        };
        if (IsNegative(numeral))
        {
            mention.NumberStart = mention.Start = numeral.Start - 1;
            mention.Value = -mention.Value;
        }

        CueReader.Extend(text, cues, floor, ref mention);
        return mention;
    }

    // 增速为-3.2%: a dash after a word is a sign, between figures a range.
    private bool IsNegative(in Numeral numeral) =>
        numeral.Style == NumeralStyle.Digits && numeral.Start > 1 && text[numeral.Start - 1] is '-' or '－' or '−'
        && numeral.Start - 1 >= floor && text[numeral.Start - 2] is >= '\u4E00' and <= '\u9FFF';

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

    private int ReadHalf(int at, out QuantityMention mention, out int count)
    {
        count = 0;
        mention = default;
        char before = at > 0 ? text[at - 1] : '\0';
        char after = at + 1 < text.Length ? text[at + 1] : '\0';
        if (before == '过' && after is not ('程' or '年' or '月' or '天' or '小'))
        {
            mention = Fixed(at, after == '数' ? at + 2 : at + 1, QuantityForm.Fraction, 0.5m, "", UnitKind.None, false);
            mention.Comparator = Comparator.AtLeast;
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

    // A number that hangs on Latin letters or on a multiplication is part of a name: G108, PM2.5, 2×35, 5G.
    private bool PartOfName(Numeral numeral)
    {
        char before = numeral.Start > 0 ? text[numeral.Start - 1] : '\0';
        if (numeral.Style is NumeralStyle.Digits)
        {
            if (Glyph.IsLatin(before) && !Glyph.IsMask(before))
                return true;
            return before is '.' or '．' or '#' or '×' or '/' or '+' or '＋' || (before == '-' && numeral.Start > 1 && Glyph.IsLatin(text[numeral.Start - 2]))
                || (numeral.End < text.Length && text[numeral.End] is '×' or '+' or '＋' or '#');
        }

        if (numeral.Style is NumeralStyle.Mask)
        {
            char after = numeral.End < text.Length ? text[numeral.End] : '\0';
            return Glyph.IsLatin(before) || (Glyph.IsLatin(after) && !unitReader.TryRead(numeral, out _)) || Glyph.Digit(before) >= 0 || after is '＋' or '+';
        }

        return Glyph.Digit(before) >= 0 || Glyph.IsMask(before);
    }

    private int SkipName(int at)
    {
        while (at < text.Length && (Glyph.IsLatin(text[at]) || Glyph.Digit(text[at]) >= 0 || text[at] is '.' or '-' or '+' or '＋' or '×'))
            at++;
        return at;
    }

    private bool IsDate(Numeral numeral, bool hasUnit, UnitMatch unit)
    {
        if (numeral.Style is NumeralStyle.Half)
            return false;
        int end = numeral.End;
        char after = end < text.Length ? text[end] : '\0';
        if (after == '日' && end + 1 < text.Length && text[end + 1] == '内')
            return false;
        if (after is '月' or '日' or '号' or '时' or '点' or '届' && !(after == '点' && numeral.Style == NumeralStyle.Chinese))
            return true;
        if (!hasUnit || unit.Kind != UnitKind.Time || after != '年')
            return false;
        if (numeral.Style == NumeralStyle.Mask)
            return numeral.End - numeral.Start >= 2 || (end + 1 < text.Length && (Glyph.IsMask(text[end + 1]) || text[end + 1] is '是' or '度' or '末' or '底'));
        return numeral.Value is >= 1900 and <= 2100 || (numeral.Style == NumeralStyle.Digits && numeral.End - numeral.Start == 2 && numeral.Value >= 78 && numeral.Value < 100);
    }
}

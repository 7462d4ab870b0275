using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads the figure at one place of the text. Looks back at most to the end of the figure before it.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="units">The table of units.</param>
/// <param name="cues">The table of comparator words.</param>
/// <param name="floor">Where the figure before this one ends; no quote reaches back over it.</param>
internal readonly ref struct QuantityReader(ReadOnlySpan<char> text, UnitTable units, CueTable cues, int floor)
{
    // Figures that may take their unit from one behind them: a row longer than that is no sentence, and each look goes over all of it.
    private const int LongestRow = 32;

    private readonly ReadOnlySpan<char> text = text;
    private readonly UnitReader unitReader = new(text, units);

    /// <summary>Reads what begins at <paramref name="at"/> and returns where the scan goes on.</summary>
    public int Read(int at, out QuantityMention first, out QuantityMention second, out int count)
    {
        second = default;
        count = 0;
        if (text[at] is '翻' or '倍' or '首' or '榜' or '半')
        {
            count = TryReadWord(at, out first) ? 1 : 0;
            return count == 0 ? at + 1 : first.End;
        }

        if (text[at] == '百' && WordReader.SaysAll(text, at))
        {
            first = WordReader.ReadAll(text, cues, floor, at);
            count = 1;
            return first.End;
        }

        first = default;
        if (text[at] == '伍' && at > 0 && text[at - 1] is '队' or '入' or '退')
            return at + 1;
        if (!NumeralReader.TryRead(text, at, out var numeral))
            return at + 1;
        int end = Math.Max(numeral.End, at + 1);
        if (numeral.Broken || NameNumbers.IsPartOfName(text, unitReader, floor, numeral))
            return NameNumbers.Skip(text, unitReader, end);
        char before = at > 0 ? text[at - 1] : '\0';
        if (before == '第')
            return RankReader.ReadOrdinal(text, cues, floor, numeral, out first, out count);
        if ((before == '前' && RankReader.TryReadFront(text, cues, floor, numeral, out first)) || RankReader.TryReadPlace(text, cues, floor, numeral, out first))
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

    private bool TryReadWord(int at, out QuantityMention mention) => text[at] switch
    {
        '翻' => WordReader.TryReadDoubling(text, cues, floor, at, out mention),
        '倍' => WordReader.TryRead(text, cues, floor, at, "倍增", QuantityForm.Doubling, 2, "倍", out mention),
        '首' when WordReader.IsHead(text, floor, at) => WordReader.TryRead(text, cues, floor, at - 1, "之首", QuantityForm.Rank, 1, "位", out mention),
        '首' => WordReader.TryRead(text, cues, floor, at, "首位", QuantityForm.Rank, 1, "位", out mention),
        '榜' => WordReader.TryRead(text, cues, floor, at, "榜首", QuantityForm.Rank, 1, "位", out mention),
        _ => WordReader.TryReadHalf(text, cues, floor, at, out mention) || TryReadHalfUnit(at, out mention),
    };

    // 半年, 半个月; not 上半年.
    private bool TryReadHalfUnit(int at, out QuantityMention mention)
    {
        mention = default;
        char before = at > 0 ? text[at - 1] : '\0';
        if (at + 1 == text.Length || text[at + 1] is not ('年' or '天' or '月' or '个' or '小' or '件' or '成') || before is '上' or '下' or '大' or '前' or '后')
            return false;
        var numeral = new Numeral { Start = at, End = at + 1, Value = 0.5m, Style = NumeralStyle.Half };
        if (!unitReader.TryRead(numeral, out var unit))
            return false;
        mention = Mention(numeral, unit);
        return true;
    }

    private int ReadPlain(Numeral numeral, out QuantityMention first, out QuantityMention second, out int count)
    {
        second = default;
        count = 0;
        bool hasUnit = unitReader.TryRead(numeral, out var unit);
        int afterFirst = hasUnit ? unit.End : numeral.End;
        if (DateNumbers.IsDate(text, numeral, hasUnit, unit) || (hasUnit && (unit.Kind == UnitKind.Name || IsIndefinite(numeral))))
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

        if (hasUnit && SharesPoints(numeral, unit, out var points))
        {
            first = Mention(numeral, points);
            first.End = first.UnitEnd = unit.End;
            count = 1;
            return unit.End;
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
        if (highUnit.Kind == UnitKind.Time && !hasUnit && high.Style != NumeralStyle.Chinese && DateNumbers.IsDate(text, high, true, highUnit))
        {
            end = highUnit.End;
            return true;
        }

        if (hasUnit && !unit.SameAs(text, highUnit) && !(unit.Kind == UnitKind.Magnitude && highUnit.Kind != UnitKind.Share))
            return false;
        if (text[at - 1] is '到' or '至' && BareNumbers.ComesFrom(text, floor, low.Start))
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

    // 一批 says no number.
    private bool IsIndefinite(in Numeral numeral) =>
        numeral.Style == NumeralStyle.Chinese && numeral.Value == 1 && numeral.End == numeral.Start + 1 && text[numeral.End] == '批';

    // 高4.2和0.7个百分点: the first figure takes the unit of the second.
    private bool SharesUnit(in Numeral numeral, out UnitMatch unit, int reach = LongestRow)
    {
        unit = default;
        int at = numeral.End + 1;
        if (reach == 0 || numeral.Style is not (NumeralStyle.Digits or NumeralStyle.Mask) || at >= text.Length || text[at - 1] is not ('和' or '与' or '、'))
            return false;
        return NumeralReader.TryRead(text, at, out var other) && other.Style == numeral.Style && !other.Broken
            && ((unitReader.TryRead(other, out unit) && unit.Kind is UnitKind.Share or UnitKind.Points or UnitKind.Multiple or UnitKind.Money or UnitKind.Bulk
                && !DateNumbers.IsDate(text, other, true, unit))
            || ((other.Style == NumeralStyle.Mask || (numeral.HasPoint && other.HasPoint)) && SharesUnit(other, out unit, reach - 1))); // 分别提高1.1、2.3、0.4个百分点
    }

    // 分别高于全省1.2个、2.4个和0.8个百分点: all are points.
    private bool SharesPoints(in Numeral numeral, in UnitMatch unit, out UnitMatch points, int reach = LongestRow)
    {
        points = default;
        int at = unit.End + 1;
        return reach > 0 && unit.Kind == UnitKind.Count && text[unit.End - 1] == '个' && at < text.Length && text[at - 1] is '和' or '与' or '、'
            && NumeralReader.TryRead(text, at, out var other) && !other.Broken
            && unitReader.TryRead(other, out var next) && ((points = next).Kind == UnitKind.Points || SharesPoints(other, next, out points, reach - 1));
    }

    private bool TryReadBare(in Numeral numeral, out QuantityMention mention)
    {
        mention = default;
        if (numeral.Style is not (NumeralStyle.Digits or NumeralStyle.Mask))
            return false;
        if (numeral.End < text.Length && (Glyph.IsLatin(text[numeral.End]) || text[numeral.End] is '版' or '时' or '级' or '工' or '”' or '.' or '＋' or '+'))
            return false;
        mention = Mention(numeral, new UnitMatch(UnitKind.None, numeral.End, UnitText.None));
        mention.Form = QuantityForm.Bare;
        return BareNumbers.IsMeasure(text, floor, numeral, mention);
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
            Comparator = unit.More == Comparator.Equal && numeral.OrMore ? Comparator.AtLeast : unit.More,
        };
        if (IsNegative(numeral))
        {
            mention.NumberStart = mention.Start = numeral.Start - 1;
            mention.Value = -mention.Value;
        }

        CueReader.Extend(text, cues, floor, ref mention);
        return mention;
    }

    // 增速为-3.2%, 分别增长8%、-3.2%: a dash after a word or in a row is a sign, between figures a range.
    private bool IsNegative(in Numeral numeral) =>
        numeral.Style == NumeralStyle.Digits && numeral.Start > 1 && text[numeral.Start - 1] is '-' or '－' or '−' && !NameNumbers.IsCompared(text, numeral.Start - 1)
        && numeral.Start - 1 >= floor && text[numeral.Start - 2] is >= '\u4E00' and <= '\u9FFF' or '、';
}

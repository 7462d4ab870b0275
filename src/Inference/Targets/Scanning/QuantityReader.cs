using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads the figure at one place of the text. Looks back at most to the end of the figure before it.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="units">The table of units.</param>
/// <param name="cues">The table of comparator words.</param>
/// <param name="floor">Where the figure before this one ends; no quote reaches back over it.</param>
internal readonly ref partial struct QuantityReader(ReadOnlySpan<char> text, UnitTable units, CueTable cues, int floor)
{
    // Figures that may take their unit from one behind them: a row longer than that is no sentence, and each look goes over all of it.
    private const int LongestRow = 32;

    // Percents of one row that lost their sign behind the first.
    private const int MostLost = 3;

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
            case '首' when IsHead(at):
                return ReadWord(at - 1, "之首", QuantityForm.Rank, 1, "位", out first, out count);
            case '首':
                return ReadWord(at, "首位", QuantityForm.Rank, 1, "位", out first, out count);
            case '榜':
                return ReadWord(at, "榜首", QuantityForm.Rank, 1, "位", out first, out count);
            case '伍' when at > 0 && text[at - 1] is '队' or '入' or '退':
                first = default;
                return at + 1;
            case '百' when SaysAll(at):
                first = Fixed(at, at + 3, QuantityForm.Plain, 100, "%", UnitKind.Share, false);
                count = 1;
                return first.End;
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

    private int ReadPlain(Numeral numeral, out QuantityMention first, out QuantityMention second, out int count)
    {
        second = default;
        count = 0;
        bool hasUnit = unitReader.TryRead(numeral, out var unit);
        int afterFirst = hasUnit ? unit.End : numeral.End;
        if (IsDate(numeral, hasUnit, unit) || (hasUnit && (unit.Kind == UnitKind.Name || IsIndefinite(numeral))))
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
                && !IsDate(other, true, unit))
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
        if (numeral.Style is not (NumeralStyle.Digits or NumeralStyle.Mask))
            return false;
        bool lost = LostPercent(numeral);
        if (numeral.End < text.Length && (Glyph.IsLatin(text[numeral.End]) || text[numeral.End] is '版' or '时' or '级' or '工' or '”' or '.' or '＋' or '+'))
            return false;
        mention = Mention(numeral, new UnitMatch(UnitKind.None, numeral.End, UnitText.None));
        mention.Form = QuantityForm.Bare;
        var before = text[..mention.NounEnd];
        bool pure = AnyWord.LengthAtEnd(before, ["指数", "系数", "得分", "性别比"]) > 0;
        bool ratio = numeral.HasPoint && before.Length > 1 && before[^1] == '比' && before[^2] is not ('同' or '环' or '占' or '对' or '相') && EndsRow(numeral, 0); // 结收比1.02, 城乡居民收入比2.3
        return lost || pure || ratio || (numeral.Style == NumeralStyle.Mask && IsMaskedPace(before, numeral.End)) || (numeral.HasPoint && (mention.Start < mention.NumberStart || ComesFrom(numeral.Start) || GoesOnBare(numeral.Start)))
            || (mention.Start < mention.NumberStart && text[numeral.End..].StartsWith("大关"));
    }

    // 用电增速xx、外贸增速xx: the mask took the percent sign with it.
    private bool IsMaskedPace(ReadOnlySpan<char> before, int end) =>
        (end >= text.Length || text[end] is '，' or '。' or '；' or '、') && AnyWord.LengthAtEnd(before, ["增速", "增幅", "降幅", "涨幅", "进度"]) > 0;

    // 分别由0.38、0.44降到0.33、0.41: the figure before has no unit either.
    private bool GoesOnBare(int start) =>
        start > 1 && start - 1 == floor && text[floor] is '、' or '和' && Glyph.Digit(text[floor - 1]) >= 0;

    // 技改投资增长37；产值、税收分别增长18和X。: scraped files lose the percent sign.
    private bool LostPercent(in Numeral numeral)
    {
        if (!EndsRow(numeral, MostLost))
            return false;
        int at = numeral.Start;
        while (at >= floor && at > 1 && at > numeral.Start - LongestRow && text[at - 1] is '和' or '、' && Glyph.IsNumberPart(text[at - 2]))
        {
            at--;
            while (at > 0 && (Glyph.Digit(text[at - 1]) >= 0 || Glyph.IsMask(text[at - 1]) || Glyph.IsPoint(text[at - 1])))
                at--;
        }

        return text[..at].EndsWith("增长") || text[..at].EndsWith("下降");
    }

    // At the end of its clause, or with such as are before them alone.
    private bool EndsRow(in Numeral numeral, int most) =>
        numeral.End >= text.Length || text[numeral.End] is '，' or '；' or '。'
        || (most > 0 && text[numeral.End] is '和' or '、' && NumeralReader.TryRead(text, numeral.End + 1, out var next) && !next.Broken && EndsRow(next, most - 1));

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
        numeral.Style == NumeralStyle.Digits && numeral.Start > 1 && text[numeral.Start - 1] is '-' or '－' or '−' && !IsCompared(numeral.Start - 1)
        && numeral.Start - 1 >= floor && text[numeral.Start - 2] is >= '\u4E00' and <= '\u9FFF' or '、';
}

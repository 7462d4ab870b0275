using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures that tell how far something is from something else.</summary>
internal static class GapLinker
{
    private const int LongestOther = 8;

    /// <summary>What is compared belongs to the indicator (比全市低2个百分点, 高于全省平均水平3元); what follows is told of the measure alone.</summary>
    public static bool TryGap(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase gap)
    {
        gap = default;
        var words = figure.Clause;
        int at = DistanceWords.Find(words.Of(passage.Text), out int length);
        bool behindFigure = at < 0 && StartsBehindFigure(passage, figure, ref words);
        if (behindFigure)
            at = DistanceWords.Find(words.Of(passage.Text), out length);
        var distance = new Span(words.Start + at, words.Start + at + length);
        if (at < 0 && TryOther(passage, discourse, ref figure, out gap))
            return true;
        if (at < 0 || IsDated(passage, distance) || distance.Of(passage.Text).EndsWith("的有") || (UnitKinds.IsCount(figure.Mention.Kind) && distance.Of(passage.Text).IndexOf('的') is > 0 and var which && distance.Of(passage.Text)[..which].IndexOfAny(Glyph.Figures) >= 0))
            return false; // 税收低于2万元的企业有85家
        var owner = passage.Trim(words with { End = distance.Start });
        var measure = owner.Length >= 2 ? discourse.Named(passage, owner) : behindFigure ? discourse.LastOfClauseBefore : discourse.Last;
        int group = passage.Clauses.GroupSize(figure.Index);
        Phrase[] gaps = [];
        if (measure.IsEmpty || (group > 1 && !TrySplit(passage.Text, distance, measure, group, out gaps)))
            return false;
        discourse.Mention(measure);
        figure.Direction = Direction.Level;
        bool weight = ShareLinker.IsOfParted(passage, discourse) && measure.First == discourse.Parted.First;
        if (weight && (figure.Mention.Kind != UnitKind.Points || distance.Of(passage.Text).IndexOfAny("序进增") >= 0))
            measure = discourse.Parted; // 占年度预算的40%，快于序时5个百分点, 比全市平均增幅高2个百分点
        else if (weight && group == 1)
        {
            gap = measure; // 占户籍人口的21%，比全省平均水平高2个百分点: the name is whole
            return true;
        }

        gap = group > 1 ? discourse.Shared.Open(gaps, Direction.Level, gaps: true) : Join(measure, distance);
        if (DistanceWords.OpeningLength(distance.Of(passage.Text)) is > 1 and var opening)
            discourse.Gap = (Join(measure, distance with { End = distance.Start + opening }), figure.Index);
        return true;
    }

    // 快于全省0.8个百分点、全国1.5个百分点; 低于全市水平2个百分点、园区平均3个百分点: the same measure is told from another place.
    private static bool TryOther(in Passage passage, in Discourse discourse, ref Figure figure, out Phrase gap)
    {
        gap = discourse.Gap.Measure;
        if (gap.IsEmpty || discourse.Gap.Figure != figure.Index - 1 || !figure.SameClause || figure.IsChange)
            return false;
        var other = passage.Trim(figure.Clause);
        if (DistanceWords.EndsAsAverage(figure.Clause.Of(passage.Text)))
            other = other with { End = figure.Clause.End };
        if (other.Length is < 2 or > LongestOther || !(RankWords.IsScope(other.Of(passage.Text)[..2]) || DistanceWords.EndsAsAverage(other.Of(passage.Text))))
            return false;
        gap.Add(other);
        figure.Direction = Direction.Level;
        return true;
    }

    private static Phrase Join(Phrase measure, Span distance)
    {
        measure.Suffix = null;
        measure.Add(distance);
        return measure;
    }

    // 高于全国、全省平均水平: what stands before and behind the names belongs to each of them.
    private static bool TrySplit(ReadOnlySpan<char> text, Span distance, in Phrase measure, int count, out Phrase[] gaps)
    {
        gaps = [];
        var words = distance.Of(text);
        int opening = DistanceWords.OpeningLength(words);
        int end = words.Length - DistanceWords.ClosingLength(words);
        var names = words[opening..end];
        if (names.IndexOfAny("、和与") < 0)
            return false;
        Span<Range> parts = stackalloc Range[4];
        if (count > parts.Length || names.SplitAny(parts, "、和与") != count)
            return false;
        var closing = distance with { Start = distance.Start + end };
        if (closing.Of(text).StartsWith(ApartWords.Plain))
            closing = closing with { Start = closing.Start + ApartWords.Plain.Length };
        int from = distance.Start + opening;
        gaps = new Phrase[count];
        for (int i = 0; i < count; i++)
        {
            gaps[i].Add(measure);
            gaps[i].Add(distance with { End = from });
            gaps[i].Add(new Span(from + parts[i].Start.Value, from + parts[i].End.Value));
            gaps[i].Add(closing);
        }

        return true;
    }

    // 离九成的要求差8个百分点: the clause holds the figure that is to be reached.
    private static bool StartsBehindFigure(in Passage passage, in Figure figure, ref Span words)
    {
        if (words.IsEmpty || (words.Of(passage.Text)[^1] != '差' && !words.Of(passage.Text).EndsWith("差了")))
            return false;
        int number = figure.Mention.NumberStart;
        var clause = passage.Clauses.ClauseBefore(number + 1, passage.Clauses.SentenceStart(number));
        if (clause.Start >= words.Start || passage.Text[clause.Start] is not ('离' or '距'))
            return false;
        words = clause;
        return true;
    }

    private static bool IsDated(in Passage passage, Span words)
    {
        int index = PeriodSearch.FirstFrom(passage.Periods, words.Start);
        return index < passage.Periods.Count && passage.Periods[index].Span.Start < words.End;
    }
}

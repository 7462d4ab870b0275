using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures that tell how far something is from something else: from others, or from its plan.</summary>
internal static class GapLinker
{
    /// <summary>What a share of a plan is called.</summary>
    public const string Completion = "完成率";

    /// <summary>What is compared belongs to the indicator (比全市低2个百分点, 高于全省平均水平3元); what follows is told of the measure alone.</summary>
    public static bool TryGap(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase gap)
    {
        gap = default;
        var words = figure.Region with { End = Math.Max(figure.Region.Start, figure.Mention.NumberStart) };
        int at = DistanceWords.Find(words.Of(passage.Text), out int length);
        bool behindFigure = at < 0 && StartsBehindFigure(passage, figure, ref words);
        if (behindFigure)
            at = DistanceWords.Find(words.Of(passage.Text), out length);
        if (at < 0 || passage.Clauses.GroupSize(figure.Index) > 1 || IsDated(passage, words.Start + at, words.Start + at + length))
            return false;
        var owner = passage.Trim(new Span(words.Start, words.Start + at));
        gap = owner.Length >= 2 ? discourse.Named(passage, owner) : behindFigure ? discourse.LastOfClauseBefore : discourse.Last;
        if (gap.IsEmpty)
            return false;
        discourse.Mention(gap);
        gap.Suffix = null;
        gap.Add(new Span(words.Start + at, words.Start + at + length));
        figure.Direction = Direction.Level;
        return true;
    }

    /// <summary>The first of several gaps, each to another (增速分别高于全国、全省平均水平3个、2个百分点; 比全国、全省分别低).</summary>
    public static bool TryEach(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase gap)
    {
        gap = default;
        int group = passage.Clauses.GroupSize(figure.Index);
        if (group == 1)
            return false;
        var words = figure.Region with { End = Math.Max(figure.Region.Start, figure.Mention.NumberStart) };
        int at = DistanceWords.Find(words.Of(passage.Text), out int length);
        if (at < 0)
            return false;
        var distance = new Span(words.Start + at, words.Start + at + length);
        var owner = passage.Trim(words with { End = distance.Start });
        var measure = owner.Length >= 2 ? discourse.Named(passage, owner) : discourse.Last;
        if (measure.IsEmpty || !TrySplit(passage.Text, distance, measure, group, out var gaps))
            return false;
        discourse.Mention(measure);
        figure.Direction = Direction.Level;
        gap = discourse.Shared.Open(gaps, Direction.Level);
        return true;
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
        if (closing.Of(text).StartsWith(ListLinker.Apart))
            closing = closing with { Start = closing.Start + ListLinker.Apart.Length };
        gaps = new Phrase[count];
        for (int i = 0; i < count; i++)
        {
            gaps[i].Add(measure);
            gaps[i].Add(distance with { End = distance.Start + opening });
            int from = distance.Start + opening;
            gaps[i].Add(new Span(from + parts[i].Start.Value, from + parts[i].End.Value));
            gaps[i].Add(closing);
        }

        return true;
    }

    /// <summary>The share of a plan (完成年计划的80%), told of what the clause before named.</summary>
    public static bool TryPlan(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase fulfilled)
    {
        fulfilled = default;
        int number = figure.Mention.NumberStart;
        if (figure.Mention.Kind is not (UnitKind.Share or UnitKind.None or UnitKind.Multiple) || number <= figure.Region.Start)
            return false;
        bool of = passage.Text[number - 1] == '的';
        var words = figure.Region with { End = of ? number - 1 : number };
        int at = DistanceWords.FindPlan(words.Of(passage.Text), out int length);
        if (at < 0 || (!of && !IsCompleted(passage, figure, words, at)))
            return false;
        var owner = passage.Trim(new Span(words.Start, words.Start + at));
        fulfilled = owner.Length >= 2 ? discourse.Named(passage, owner) : discourse.Last;
        if (fulfilled.IsEmpty)
            return false;
        discourse.Mention(fulfilled);
        var plan = new Span(words.End - length, words.End);
        if (!fulfilled.Last.Of(passage.Text).EndsWith(plan.Of(passage.Text)))
            fulfilled.Add(plan);
        fulfilled.Suffix = Completion;
        discourse.Plan = new PlanOfSentence(plan, figure.Sentence);
        return true;
    }

    /// <summary>The share of the plan that was named before, by somebody else (东河镇完成年度任务的70%，柳林镇完成65%).</summary>
    public static bool TrySamePlan(in Passage passage, in Discourse discourse, in Figure figure, out Phrase fulfilled)
    {
        fulfilled = default;
        if (figure.Mention.Kind != UnitKind.Share || discourse.Plan.Words.IsEmpty || discourse.Plan.Sentence != figure.Sentence || figure.Noun.Length < 2
            || !passage.Text[figure.Mention.Start..figure.Mention.NumberStart].Contains("完成", StringComparison.Ordinal) || !MemberLinker.IsOwner(passage, figure.Noun, figure.Mention))
            return false;
        fulfilled.Add(figure.Noun);
        fulfilled.Add(discourse.Plan.Words);
        fulfilled.Suffix = Completion;
        return true;
    }

    // 完成预算61%: without 的 only a share that is completed is told of the plan (超过计划10%).
    private static bool IsCompleted(in Passage passage, in Figure figure, Span words, int at) =>
        figure.Mention.Kind == UnitKind.Share && !figure.IsChange && words.Of(passage.Text)[at..].StartsWith("完成");

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

    private static bool IsDated(in Passage passage, int from, int to)
    {
        int index = PeriodSearch.FirstFrom(passage.Periods, from);
        return index < passage.Periods.Count && passage.Periods[index].Span.Start < to;
    }
}

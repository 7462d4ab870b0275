using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links shares of a plan, and of what was to be done, to what was planned (完成年计划的80%).</summary>
internal static class PlanLinker
{
    /// <summary>What a share of a plan is called.</summary>
    public const string Completion = "完成率";

    private const string Complete = "完成";
    private const int LongestPlan = 12;
    private const int LongestNextPlan = 6;

    /// <summary>The share of a plan (完成年计划的80%), told of what the clause before named.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase fulfilled)
    {
        fulfilled = default;
        if (!TryRead(passage, figure, figure.Clause, out var plan, out int start))
            return false;
        var owner = passage.Trim(BehindDeadline(passage, figure.Clause with { End = start }));
        fulfilled = owner.Length >= 2 ? discourse.Named(passage, owner) : discourse.Last;
        if (fulfilled.IsEmpty)
            fulfilled.Add(plan); // 已完成全年目标值的76%
        discourse.Mention(fulfilled);
        if (!fulfilled.Last.Of(passage.Text).EndsWith(plan.Of(passage.Text)))
            fulfilled.Add(plan);
        fulfilled.Suffix = fulfilled.First.Of(passage.Text).EndsWith(Completion) ? null : Completion; // 完成率为年度计划的86%
        discourse.Plan = new PlanOfSentence(plan, figure.Sentence);
        return true;
    }

    // 各乡镇6月底前必须完成任务的60%: who has to keep the deadline is no part of the name.
    private static Span BehindDeadline(in Passage passage, Span words)
    {
        int index = PeriodSearch.FirstFrom(passage.Periods, words.Start);
        if (index >= passage.Periods.Count || passage.Periods[index].Span is var period && (period.End >= words.End || passage.Text[period.End - 1] != '前'))
            return words;
        var rest = words with { Start = period.End };
        return passage.Trim(rest).Length >= 2 ? rest : words;
    }

    /// <summary>The share of the plan that was named before, by somebody else (东河镇完成年度任务的70%，柳林镇完成65%).</summary>
    public static bool TrySame(in Passage passage, in Discourse discourse, in Figure figure, out Phrase fulfilled)
    {
        fulfilled = default;
        if (TryNext(passage, discourse, figure, out fulfilled))
            return true;
        if (!IsCompleted(passage, figure.Mention) || discourse.Plan.Words.IsEmpty || discourse.Plan.Sentence != figure.Sentence || figure.Noun.Length < 2
            || !MemberLinker.IsOwner(passage, figure.Noun, figure.Mention))
            return false;
        fulfilled.Add(figure.Noun);
        fulfilled.Add(discourse.Plan.Words);
        fulfilled.Suffix = Completion;
        return true;
    }

    // 完成市任务的112%，县任务的108%: what was completed is told by another plan too.
    private static bool TryNext(in Passage passage, in Discourse discourse, in Figure figure, out Phrase fulfilled)
    {
        fulfilled = default;
        var words = figure.Clause.Of(passage.Text);
        if (figure.Mention.Kind != UnitKind.Share || discourse.Plan.Words.IsEmpty || discourse.Plan.Sentence != figure.Sentence || discourse.Last.IsEmpty || !words.EndsWith("的"))
            return false;
        var plan = passage.Trim(figure.Clause with { End = figure.Clause.End - 1 });
        var kind = discourse.Plan.Words.Of(passage.Text);
        if (plan.Length is < 3 or > LongestNextPlan || !plan.Of(passage.Text).EndsWith(kind[^2..]))
            return false;
        fulfilled = discourse.Last;
        fulfilled.Add(plan);
        fulfilled.Suffix = Completion;
        return true;
    }

    /// <summary>A share that is completed is told of the doing that was named before (改厕任务200座，做了120座，完成六成).</summary>
    public static bool TryDone(in Passage passage, in Discourse discourse, in Figure figure, out Phrase share)
    {
        share = discourse.Last;
        if (!IsCompleted(passage, figure.Mention) || share.IsEmpty || share.Suffix is not null || ClauseWords.IsRate(share.Last.Of(passage.Text)))
            return false;
        share.Suffix = Completion;
        return true;
    }

    /// <summary>
    /// The plan that the figure is a share of, and where the words for it begin (完成年计划的80%, 不到任务的一半).
    /// Without 的 only what is completed is a share of it (完成预算61%, but not 超过计划10%).
    /// </summary>
    public static bool TryRead(in Passage passage, in Figure figure, Span words, out Span plan, out int start)
    {
        (plan, start) = (default, words.Start);
        if (figure.Mention.Kind is not (UnitKind.Share or UnitKind.None or UnitKind.Multiple) || words.IsEmpty)
            return false;
        if (passage.Text[figure.Mention.Start..figure.Mention.NumberStart] is "近" or "约" or "超" or "接近" && figure.Mention.Start > words.Start)
            words = words with { End = Math.Min(words.End, figure.Mention.Start) }; // 完成全年任务近40%
        bool of = passage.Text[words.End - 1] == '的';
        if (of)
            words = passage.WithoutDenominator(words with { End = words.End - 1 }, figure.Index);
        var clause = words.Of(passage.Text);
        int at = Find(clause, out int length);
        if (at < 0 || (!of && (figure.Mention.Kind != UnitKind.Share || figure.IsChange || !clause[at..].StartsWith(Complete))))
            return false;
        plan = words with { Start = words.End - length };
        start += at;
        return true;
    }

    private static bool IsCompleted(in Passage passage, in QuantityMention mention) =>
        mention.Kind == UnitKind.Share && passage.Text[mention.Start..mention.NumberStart].Contains(Complete, StringComparison.Ordinal);

    private static int Find(ReadOnlySpan<char> clause, out int length)
    {
        length = 0;
        if (AnyWord.LengthAtEnd(clause, [
                "任务", "计划", "预算", "目标", "指标", "进度", "任务数", "计划数", "任务总数", "任务总额", "计划总量", "任务量", "计划量", "目标数", "目标值", "目标任务数", "计划值",
                "预算数", "预算总额", "预算总数", "应收数", "应保数", "应参保数", "应种数", "应检数", "应免数", "确保数"]) == 0)
            return -1;
        ReadOnlySpan<string> verbs = [Complete, "实现", "达到", "不到", "不足", "超过", "为"];
        int best = -1;
        foreach (string verb in verbs)
        {
            int at = clause.LastIndexOf(verb);
            int plan = at + verb.Length;
            if (at <= best || clause.Length - plan is < 2 or > LongestPlan || clause[plan] is '率' or '民' or '企')
                continue;
            (best, length) = (at, clause.Length - plan);
            if (clause[plan] == '了')
                length--;
        }

        return best;
    }
}

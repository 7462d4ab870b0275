using SpeechML.Documents;
using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Judges figures by rules: what plainly is a name or a reference, and else the tense of sentence, paragraph and section.</summary>
internal static class RuleJudge
{
    private const int PlanReach = 14;
    private const int MostReported = 16;

    /// <summary>Judges every figure of a paragraph.</summary>
    public static void Judge(ReadOnlySpan<char> text, SectionContext section, List<QuantityMention> mentions, Span<RuleVerdict> verdicts) =>
        Judge(text, WeighHeadings(section), LinkingTables.Default, mentions, new RuleWordHits(), verdicts);

    /// <summary>The tense of the headings.</summary>
    public static int WeighHeadings(SectionContext section) =>
        Math.Sign(RuleWords.Default.Weigh(section.TopHeading)) + Math.Sign(RuleWords.Default.Weigh(section.Heading));

    /// <summary>Judges every figure of a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="headings">The tense of its headings.</param>
    /// <param name="tables">The word lists of the linker, some of which tell shapes apart.</param>
    /// <param name="mentions">Its figures.</param>
    /// <param name="words">Takes the words that the rules go by.</param>
    /// <param name="verdicts">Takes what is said of each figure.</param>
    public static void Judge(ReadOnlySpan<char> text, int headings, LinkingTables tables, List<QuantityMention> mentions, RuleWordHits words, Span<RuleVerdict> verdicts)
    {
        RuleWords.Default.Find(text, words);
        var sentences = new SentenceCursor(text);
        var cursor = new SignCursor(text, words.Times, TimeWords.Default);
        int sentence = 0, paragraph = 0, next = 0;

        var advertisement = words.Advertises ? RuleWords.Default.Advertisement(text) : default;
        for (int i = 0; i < mentions.Count; i++)
        {
            int start = mentions[i].NumberStart;
            if (sentences.MoveTo(start))
            {
                // No word goes over the end of a sentence.
                paragraph += Weigh(words.Tense, ref next, sentences.Start);
                sentence = Weigh(words.Tense, ref next, sentences.End);
                paragraph += sentence;
            }

            var context = cursor.MoveTo(sentences.Start, start, mentions[i].End);
            var looks = FigureShape.Judge(text, tables, mentions, i, words.Supposes, out bool sure);
            if (start >= advertisement.Start && start < advertisement.End)
                (looks, sure) = (FigureLooks.Name, true);
            verdicts[i] = new RuleVerdict(looks, sure, sentence * 2, cursor.Sentence, context);
            if (IsCompletion(text, sentences.Start, mentions[i]) || IsBehindPlan(text, sentences.Start, mentions[i]))
                Report(mentions, i, sentences.Start, verdicts);
        }

        paragraph = Math.Clamp(paragraph + Weigh(words.Tense, ref next, text.Length), -6, 6) + (headings * 2);
        for (int i = 0; i < mentions.Count; i++)
            verdicts[i] = verdicts[i] with { Tense = verdicts[i].Tense + paragraph };
    }

    // 完成年度任务的102%, 占年度计划的97%: how far a plan is done.
    private static bool IsCompletion(ReadOnlySpan<char> text, int sentence, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Share || mention.Start - sentence < PlanReach || text[mention.Start - 1] != '的')
            return false;
        var before = text[(mention.Start - PlanReach)..mention.Start].BehindLast("，：");
        return AnyWord.LengthAtStart(before, ["完成", "占", "已完成", "仅完成", "只完成", "实现", "达", "为"]) > 0
            && AnyWord.IsIn(before, ["任务", "计划", "目标", "预算"]);
    }

    // 落后年计划进度9个百分点, 低于时序进度13个百分点: how far it lags.
    private static bool IsBehindPlan(ReadOnlySpan<char> text, int sentence, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Points || mention.Start - sentence < PlanReach || !text[..mention.Start].EndsWith("进度"))
            return false;
        var before = text[(mention.Start - PlanReach)..mention.Start].BehindLast("，：");
        return AnyWord.IsIn(before, ["落后", "滞后", "低于"]);
    }

    // What the sentence told of the same time is done, where it does not say that it is to come.
    private static void Report(List<QuantityMention> mentions, int last, int sentence, Span<RuleVerdict> verdicts)
    {
        const TimeSigns Times = TimeSigns.Past | TimeSigns.Present | TimeSigns.Future;
        var time = verdicts[last].Time & Times;
        for (int i = last; i >= 0 && i > last - MostReported && mentions[i].Start >= sentence && (verdicts[i].Time & Times) == time; i--)
        {
            if ((verdicts[i].Time & (TimeSigns.Will | TimeSigns.Future)) == 0)
                verdicts[i] = verdicts[i] with { Time = verdicts[i].Time | TimeSigns.Done };
        }
    }

    // What the words weigh from the next one up to a place.
    private static int Weigh(List<(int At, int Weight)> words, ref int next, int end)
    {
        int sum = 0;
        for (; next < words.Count && words[next].At < end; next++)
            sum += words[next].Weight;
        return sum;
    }
}

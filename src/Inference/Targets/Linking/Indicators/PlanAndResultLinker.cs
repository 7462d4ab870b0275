namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links a plan and what really came of it to the thing that both are of (保费：年计划800万，实际入账912万; 改厕任务300户，实际改了210户).</summary>
internal static class PlanAndResultLinker
{
    private const string Really = "实际";
    private const int LongestDoing = 3;

    /// <summary>The thing with what was done, or planned; the thing alone where it was only reached.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        if (figure.IsChange)
            return false;
        var words = figure.Noun.Of(passage.Text);
        bool reached = IsReached(passage, figure);
        bool done = !reached && words.StartsWith(Really) && words.Length <= Really.Length + LongestDoing && !ClauseWords.IsMeasure(words);
        if (!reached && !done && !NamesPlan(words))
            return false;
        var thing = Thing(passage, discourse, figure);
        if (thing.IsEmpty || thing.First.Of(passage.Text).StartsWith(Really))
            return false;
        name = thing;
        if (done && thing.Last.Of(passage.Text).EndsWith(words[Really.Length..]))
            name = Phrase.Of(figure.Noun); // 计划改造600套，实际改造606套
        else if (!reached)
            name.Add(figure.Noun);
        discourse.Remember(passage, name);
        discourse.TurnTo(thing, figure.Sentence);
        return true;
    }

    // 实际完成912万元, 实际发生58%: verbs that say no more than that it came to be.
    private static bool IsReached(in Passage passage, in Figure figure) =>
        figure.Noun.IsEmpty ? figure.Region.Of(passage.Text).EndsWith(Really) : figure.Noun.Of(passage.Text) is "实际发生" or "实际入账" or "实际执行";

    // 年计划800万, 超计划12万, 欠任务300亩: the plan, and how far from it.
    private static bool NamesPlan(ReadOnlySpan<char> words)
    {
        if (words.Length > 2 && words[0] is '超' or '欠')
            words = words[1..];
        return words.Length >= 2 && PlanLength(words) == words.Length;
    }

    // What the sentence is about without its plan, or the label before the colon, or the clause before.
    private static Phrase Thing(in Passage passage, in Discourse discourse, in Figure figure)
    {
        if (discourse.SubjectIn(figure.Sentence) && WithoutPlan(passage, discourse.Subject) is { IsEmpty: false } planned)
            return planned;
        if (TryLabel(passage, figure, out var label))
            return WithoutPlan(passage, Phrase.Of(label));
        return !discourse.SubjectIn(figure.Sentence) && passage.TryThingBefore(figure, out var before) ? WithoutPlan(passage, Phrase.Of(before)) : default;
    }

    // 主要指标是这样的：保费：年计划800万: the words before the last colon of the sentence.
    private static bool TryLabel(in Passage passage, in Figure figure, out Span label)
    {
        var sentence = new Span(figure.Sentence, figure.Region.Start);
        int colon = sentence.IsEmpty ? -1 : sentence.Of(passage.Text).LastIndexOf('：');
        label = colon < 0 ? default : passage.Trim(passage.Clauses.ClauseBefore(figure.Sentence + colon + 1, figure.Sentence));
        return passage.CanOwn(label);
    }

    /// <summary>The thing that is planned, without what only says that it is (改厕任务: 改厕); empty where nothing else is said.</summary>
    public static Phrase WithoutPlan(in Passage passage, in Phrase phrase)
    {
        var thing = phrase.First.Of(passage.Text) is var first && first.StartsWith("计划") && first.Length > 3 ? phrase.SkipFirst(2) : phrase;
        thing.Suffix = null;
        return thing.IsEmpty ? thing : thing.CutLast(PlanLength(thing.Last.Of(passage.Text)));
    }

    // How many characters at the end only say that something is planned.
    private static int PlanLength(ReadOnlySpan<char> words)
    {
        int length = 0;
        while (AnyWord.LengthAtEnd(words[..^length], ["年度计划", "全年计划", "年初计划", "年计划", "计划下达", "计划", "任务数", "任务", "目标", "指标", "规划"]) is > 0 and var plan)
            length += plan;
        return length;
    }
}

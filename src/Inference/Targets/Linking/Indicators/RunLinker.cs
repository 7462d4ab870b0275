using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links runs, which are told of what follows them (连续五年获评先进).</summary>
internal static class RunLinker
{
    private const string Run = "连续";

    /// <summary>The indicator of a length of time or a count behind 连续.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase run)
    {
        run = default;
        var noun = figure.Noun;
        if (figure.Mention.Kind is not (UnitKind.Time or UnitKind.Count) || !noun.Of(passage.Text).EndsWith(Run))
            return false;
        var told = new Span(figure.Mention.End, passage.Clauses.ClauseEnd(figure.Mention.End));
        if (noun.Length == Run.Length && Moves(told.Of(passage.Text)))
            run.Add(Owner(passage, discourse, figure));
        InnerWords.AddClean(passage, ref run, noun);
        run.Add(told);
        if (noun.Length > 2)
            discourse.Mention(Phrase.Of(passage.Trim(noun with { End = noun.End - 2 })));
        else if (discourse.Last.IsEmpty)
            discourse.Mention(run);
        return true;
    }

    // 上线率达到92%，连续三年居全市第一: what is told of a measure, and not of the place that speaks (连续五年获评先进).
    private static bool Moves(ReadOnlySpan<char> told)
    {
        ReadOnlySpan<string> words =
        [
            "居", "位居", "列", "位列", "排", "领跑", "领先", "垫底", "挂末", "增长", "正增长", "负增长", "没有增长", "下降", "上升", "回升", "走高", "走低", "持续", "改善",
            "跑赢", "高于", "低于", "稳定", "稳居", "保持增长", "保持平稳", "保持稳定", "实现无",
        ];
        foreach (string word in words)
        {
            if (told.StartsWith(word))
                return true;
        }

        return false;
    }

    // The measure that the sentence told of, or what the clause before names.
    private static Phrase Owner(in Passage passage, in Discourse discourse, in Figure figure)
    {
        if (discourse.SubjectIn(figure.Sentence))
            return UnitKinds.IsCount(passage.Mentions[discourse.Previous].Kind) ? default : VerbReader.WithoutVerb(passage, discourse.Last);
        var before = new Span(figure.Sentence, Math.Max(figure.Sentence, figure.Region.Start - 1));
        before = LastClause(passage.Text, before);
        if (before.Start - 1 > figure.Sentence && (before.Of(passage.Text).StartsWith("通过") || before.Of(passage.Text).StartsWith("经过")))
            before = LastClause(passage.Text, new Span(figure.Sentence, before.Start - 1)); // 加油站，通过规范操作，连续三年保持平稳
        before = passage.Trim(before);
        return passage.CanOwn(before) ? Phrase.Of(before) : default;
    }

    private static Span LastClause(ReadOnlySpan<char> text, Span words) => words with { Start = words.Start + words.Of(text).LastIndexOfAny("，：") + 1 };
}

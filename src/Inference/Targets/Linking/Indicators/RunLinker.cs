using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links runs, which are told of what follows them (连续五年获评先进).</summary>
internal static class RunLinker
{
    private const string Run = "连续";
    private const string Stretch = "持续";

    /// <summary>The indicator of a length of time or a count behind 连续 or 持续.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase run)
    {
        run = default;
        if (figure.Mention.Kind is not (UnitKind.Time or UnitKind.Count))
            return false;
        var noun = figure.Noun;
        if (noun.IsEmpty && figure.Clause.Of(passage.Text).EndsWith(Stretch))
            noun = figure.Clause with { Start = figure.Clause.End - Stretch.Length };
        if (AnyWord.LengthAtEnd(noun.Of(passage.Text), [Run, Stretch]) == 0)
            return false;
        var told = new Span(figure.Mention.End, passage.Clauses.ClauseEnd(figure.Mention.End));
        if (noun.Length == Run.Length && passage.Tables.Runs.Match(passage.Text[..told.End], told.Start, out _) >= 0)
            run.Add(Owner(passage, discourse, figure)); // 上线率达到92%，连续三年居全市第一
        InnerWords.AddClean(passage, ref run, noun);
        run.Add(told);
        if (noun.Length > Run.Length)
            discourse.Mention(discourse.Named(passage, passage.Trim(noun with { End = noun.End - Run.Length }))); // 用电量增长12%，增速连续六个月稳居全省第二
        else if (discourse.Last.IsEmpty)
            discourse.Mention(run);
        return true;
    }

    // The measure that the sentence told of, or what the clause before names.
    private static Phrase Owner(in Passage passage, in Discourse discourse, in Figure figure)
    {
        if (discourse.SubjectIn(figure.Sentence))
            return UnitKinds.IsCount(passage.Mentions[discourse.Previous].Kind) ? default : VerbReader.WithoutVerb(passage, discourse.Last);
        var before = ClauseBefore(passage.Text, figure.Sentence, figure.Region.Start);
        if (before.Of(passage.Text).StartsWith("通过") || before.Of(passage.Text).StartsWith("经过"))
            before = ClauseBefore(passage.Text, figure.Sentence, before.Start); // 加油站，通过规范操作，连续三年保持平稳
        before = passage.Trim(before);
        return passage.CanOwn(before) ? Phrase.Of(before) : default;
    }

    // With its lists: 采石场、加油站，连续三年保持平稳.
    private static Span ClauseBefore(ReadOnlySpan<char> text, int sentence, int start)
    {
        var words = new Span(sentence, Math.Max(sentence, start - 1));
        return words with { Start = sentence + words.Of(text).LastIndexOfAny('，', '：') + 1 };
    }
}

using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links runs, which are told of what follows them (连续五年获评先进).</summary>
internal static class RunLinker
{
    /// <summary>The indicator of a length of time or a count behind 连续.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase run)
    {
        run = default;
        var noun = figure.Noun;
        if (figure.Mention.Kind is not (UnitKind.Time or UnitKind.Count) || !noun.Of(passage.Text).EndsWith("连续"))
            return false;
        InnerWords.AddClean(passage, ref run, noun);
        run.Add(new Span(figure.Mention.End, passage.Clauses.ClauseEnd(figure.Mention.End)));
        if (noun.Length > 2)
            discourse.Mention(Phrase.Of(passage.Trim(noun with { End = noun.End - 2 })));
        else if (discourse.Last.IsEmpty)
            discourse.Mention(run);
        return true;
    }
}

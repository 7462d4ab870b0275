using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links those who came to harm to the event that the words or the clause before tell of (采石场发生垮塌，造成3人死亡: 采石场垮塌死亡).</summary>
internal static class HarmLinker
{
    private const int LongestEvent = 30;

    /// <summary>The event with what became of those who are counted.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase harm)
    {
        harm = default;
        if (figure.Mention.Kind != UnitKind.People)
            return false;
        bool goesOn = figure.SameClause && figure.Noun.IsEmpty && discourse.Harm.Figure == figure.Index - 1; // 造成3人死亡、5人受伤
        var happened = goesOn ? discourse.Harm.Event : ReadEvent(passage, discourse, figure);
        if (happened.IsEmpty || passage.Clauses.Post(figure.Index) is not { Length: >= 2 } post)
            return false;
        discourse.Harm = (happened, figure.Index);
        discourse.TurnTo(happened, figure.Sentence);
        int also = post.Of(passage.Text).IndexOfAny("和及并");
        if (also >= 2)
            post = post with { End = post.Start + also }; // 造成3人死亡和车辆烧毁
        discourse.PreviousEnd = post.End;
        harm = happened;
        harm.Add(passage.Trim(post));
        discourse.Mention(harm);
        discourse.NamesOfSentence.Add(passage.Text, harm);
        return true;
    }

    // What stands before 造成, or else the clause before it.
    private static Phrase ReadEvent(in Passage passage, in Discourse discourse, in Figure figure)
    {
        var words = figure.Clause;
        int cause = CauseStart(words.Of(passage.Text));
        if (cause < 0)
            return default;
        var told = passage.Trim(words with { End = words.Start + cause });
        if (told.IsEmpty && discourse.SubjectIn(figure.Sentence) && passage.Mentions[discourse.Previous].Kind == UnitKind.Share)
            return WithoutHappening(passage.Text, discourse.Subject); // 发生车祸6起，占总数的20%，其中造成2人死亡: a share is no event
        if (told.IsEmpty)
            told = passage.Trim(passage.Clauses.ClauseBefore(figure.Region.Start, figure.Sentence));
        if (figure.Index > 0 && passage.Mentions[figure.Index - 1] is var counted && counted.NumberStart > told.Start && counted.UnitEnd == told.End)
            told = told with { End = passage.TrimTail(told.Start, counted.NumberStart) }; // 发生事故8起，造成3人死亡
        return told.Length is < 2 or > LongestEvent ? default : WithoutHappening(passage.Text, told);
    }

    private static int CauseStart(ReadOnlySpan<char> words) =>
        AnyWord.LengthAtEnd(words, ["造成", "导致", "致使", "致"]) is > 0 and var verb ? words.Length - verb : -1;

    private static Phrase WithoutHappening(ReadOnlySpan<char> text, in Phrase told) => told.Count == 1 ? WithoutHappening(text, told.Last) : told;

    // 砖厂发生触电事故: where, and what.
    private static Phrase WithoutHappening(ReadOnlySpan<char> text, Span told)
    {
        int verb = told.Of(text).LastIndexOf("发生");
        if (verb < 0 || told.Length - verb < 4)
            return Phrase.Of(told);
        var happening = Phrase.Of(told with { End = told.Start + verb });
        int what = told.Start + verb + 2;
        happening.Add(told with { Start = text[what] == '了' ? what + 1 : what });
        return happening;
    }
}

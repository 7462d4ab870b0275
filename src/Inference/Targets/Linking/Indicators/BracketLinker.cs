namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures that stand alone in brackets to the name right before them (荒山造林（3200亩）、户厕改造（860户）).</summary>
internal static class BracketLinker
{
    private const int Longest = 20;

    /// <summary>The words between the bracket and the mark before it, where no figure was told of them.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        int open = figure.Region.Start - 1;
        if (!figure.Noun.IsEmpty || open < 2 || open <= figure.Sentence || passage.Text[open] is not ('（' or '(') || passage.Trim(figure.Region).Length > 0)
            return false;
        int floor = Math.Max(figure.Sentence, open - Longest);
        int mark = passage.Text[floor..open].LastIndexOfAny("，；：、）)");
        if (mark < 0 && floor > figure.Sentence)
            return false;
        var words = passage.Trim(new Span(floor + mark + 1, open));
        words = words with { End = words.End - AnyWord.LengthAtEnd(words.Of(passage.Text), ["居多", "较多", "偏多", "较少", "偏少", "最多", "最少"]) };
        if (words.Length < Discourse.ShortestName || ClauseWords.NamesAim(words.Of(passage.Text)) || !discourse.IsUntold(passage, words.Start))
            return false;
        InnerWords.AddClean(passage, ref name, words);
        discourse.Mention(name);
        return true;
    }
}

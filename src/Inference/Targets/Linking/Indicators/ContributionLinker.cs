using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links the shares of what somebody contributes to (民营经济贡献了六成的税收、八成的就业): who does stands before the first of them, what is shared behind each.</summary>
internal static class ContributionLinker
{
    private const string Contributes = "贡献";
    private const int LongestScope = 4;
    private const int LongestThing = 12;

    /// <summary>The doer, the doing and the thing behind the figure.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase share)
    {
        share = default;
        var text = passage.Text;
        ref readonly var mention = ref figure.Mention;
        if (mention.Kind is not (UnitKind.Share or UnitKind.None) || mention.End + 2 >= text.Length || text[mention.End] != '的')
            return false;
        int start = mention.End + 1;
        int length = text[start..Math.Min(text.Length, start + LongestThing)].IndexOfAny("，。；、和及");
        if (length < 2)
            return false;
        var words = figure.Region with { End = Math.Max(figure.Region.Start, mention.Start) };
        int at = words.Of(text).LastIndexOf(Contributes);
        if (at >= 0 && words.Length - at - Contributes.Length <= LongestScope)
        {
            share = Phrase.Of(passage.Trim(words with { End = words.Start + at }));
            share.Add(new Span(words.Start + at, words.Start + at + Contributes.Length));
            int scope = words.Start + at + Contributes.Length;
            share.Add(new Span(text[scope] == '了' ? scope + 1 : scope, words.End));
            discourse.Contributed = share;
        }
        else if (!discourse.Contributed.IsEmpty && discourse.Previous >= 0 && GoesOn(text, passage.Mentions[discourse.Previous].End, mention.Start))
        {
            share = discourse.Contributed;
        }
        else
        {
            discourse.Contributed = default;
            return false;
        }

        share.Add(new Span(start, start + length));
        discourse.Mention(share);
        return true;
    }

    // The words between two shares of a row: 的税收、, 的生产总值，, 的就业和.
    private static bool GoesOn(ReadOnlySpan<char> text, int end, int start) =>
        start - end is > 2 and <= LongestThing + 2 && text[end] == '的' && text[start - 1] is '、' or '，' or '和' or '及' && text[end..(start - 1)].IndexOfAny("、，。；和") < 0;
}

using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links the shares of what somebody contributes to (民营经济贡献了六成的税收、八成的就业): who does stands before the first of them, what is shared behind each.</summary>
internal static class ContributionLinker
{
    private const string Contributes = "贡献";
    private static readonly string[] Doings = [Contributes, "创造", "承担", "吸纳", "集聚", "承载"];
    private const int LongestScope = 4;
    private const int LongestThing = 12;

    /// <summary>The doer, the doing and the thing behind the figure.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase share)
    {
        share = default;
        var text = passage.Text;
        ref readonly var mention = ref figure.Mention;
        if (mention.Kind is not (UnitKind.Share or UnitKind.None) || mention.End + 2 >= text.Length)
            return false;
        bool of = text[mention.End] == '的';
        if (!of && (mention.Kind != UnitKind.Share || mention.End != mention.UnitEnd))
            return false;
        int start = of ? mention.End + 1 : mention.End;
        int length = ThingLength(text[start..Math.Min(text.Length, start + LongestThing)]);
        if (length < 2)
            return false;
        var words = figure.Region with { End = Math.Max(figure.Region.Start, mention.Start) };
        if (!of && words.Of(text).IndexOf(Contributes) < 0 && discourse.Contributed.IsEmpty)
            return false; // 贡献全县60%税收、70%就业
        if ((of && TryMeans(passage, words, out share)) || TryDoing(passage, discourse, words, out share))
            discourse.Contributed = share;
        else if (!discourse.Contributed.IsEmpty && discourse.Previous >= 0 && GoesOn(text, passage.Mentions[discourse.Previous].End, mention.Start))
            share = discourse.Contributed;
        else
        {
            discourse.Contributed = default;
            return false;
        }

        share.Add(new Span(start, start + length));
        discourse.Mention(share);
        return true;
    }

    // Up to a mark, or to what is done with it (3%的土地贡献了全县四成的税收).
    private static int ThingLength(ReadOnlySpan<char> behind)
    {
        int length = behind.IndexOfAny("，,。；、和及");
        foreach (string word in Doings)
        {
            if (behind.IndexOf(word) is >= 2 and var at && (length < 0 || at < length))
                length = at;
        }

        return length;
    }

    // 园区以占全县3%的土地: what is done with so little.
    private static bool TryMeans(in Passage passage, Span words, out Phrase share)
    {
        share = default;
        int at = words.Of(passage.Text).LastIndexOf('以');
        var scope = words with { Start = words.Start + at + 1 };
        if (at < 0 || scope.Length is < 2 or > LongestScope || passage.Text[scope.Start] is not ('占' or '全'))
            return false;
        share = Phrase.Of(passage.Trim(words with { End = words.Start + at }));
        share.Add(scope);
        return true;
    }

    // 园区贡献了全县四成的税收: who does it, what is done, and within what.
    private static bool TryDoing(in Passage passage, in Discourse discourse, Span words, out Phrase share)
    {
        share = default;
        var text = passage.Text;
        foreach (string word in Doings)
        {
            int at = words.Of(text).LastIndexOf(word);
            var doing = new Span(words.Start + at, words.Start + at + word.Length);
            int scope = doing.End < text.Length && text[doing.End] == '了' ? doing.End + 1 : doing.End;
            if (at < 0 || words.End - doing.End > LongestScope || (word != Contributes && (scope >= words.End || text[scope] != '全')))
                continue;
            share = Phrase.Of(Doer(passage, discourse, words with { End = doing.Start }));
            share.Add(doing);
            share.Add(new Span(scope, words.End));
            return true;
        }

        return false;
    }

    // 以占全县3%的土地，创造了…: who does it may stand before the means.
    private static Span Doer(in Passage passage, in Discourse discourse, Span words)
    {
        var doer = passage.Trim(words);
        bool named = doer.Length >= 2 && passage.Text[words.Start] != '的';
        if (named || discourse.Contributed.IsEmpty || discourse.Previous < 0 || words.Start - passage.Mentions[discourse.Previous].End > LongestThing + 2)
            return doer;
        var before = discourse.Contributed.First;
        return passage.Text[before.Start] is '占' or '全' ? doer : before;
    }

    // The words between two shares of a row: 的税收、, 的生产总值，, 的就业和.
    private static bool GoesOn(ReadOnlySpan<char> text, int end, int start) =>
        start - end is > 2 and <= LongestThing + 2 && text[end] is not ('，' or '、') && text[start - 1] is '、' or '，' or '和' or '及' && text[end..(start - 1)].IndexOfAny("、，。；和") < 0;
}

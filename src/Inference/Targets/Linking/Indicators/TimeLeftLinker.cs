using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links the time that is left to what it is left until (离年底还有40天): the event stays, though it is an expression of time.</summary>
internal static class TimeLeftLinker
{
    private const int ShortestEvent = 2;
    private const int LongestEvent = 16;

    /// <summary>The words from 离 to the event's end.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase left)
    {
        left = default;
        if (figure.Mention.Kind != UnitKind.Time)
            return false;
        var words = figure.Clause.Of(passage.Text);
        int at = words.StartsWith("到") ? 0 : words.LastIndexOfAny('离', '距');
        if (at > 0 && words[at - 1] == '距')
            at--;
        int until = at < 0 ? -1 : words[at..].LastIndexOfAny("还只仅剩");
        while (until > 0 && words[at + until - 1] is '还' or '只' or '仅' or '也' or '就')
            until--;
        if (until is <= ShortestEvent or > LongestEvent || !(words[^1] is '有' or '剩' or '下' or '到' or '足'))
            return false;
        left = discourse.Mention(Phrase.Of(new Span(figure.Region.Start + at, figure.Region.Start + at + until)));
        return true;
    }
}

using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links sizes that stand between a place and what is built or done there (建设东坡3000亩茶园、西坡2000亩果园; 完成河口1.2万方清淤).</summary>
internal static class SiteLinker
{
    private const int LongestSite = 6;
    private const int LongestThing = 8;

    // What is built or grown itself, and no place (修建公路3公里通村路).
    private const string Things = "路道渠网堤沟管线桥林草苗田";

    /// <summary>The place with the thing or the work behind the figure.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        ref readonly var mention = ref figure.Mention;
        if (mention.Kind is not (UnitKind.Area or UnitKind.Length or UnitKind.Bulk) || figure.Post.Length < 2 || figure.Noun.IsEmpty
            || figure.Noun.End != mention.NumberStart || mention.End != mention.UnitEnd)
            return false;
        var thing = figure.Post;
        if (!TrySite(passage, figure, out var site) || !IsThing(passage, thing))
            return false;
        bool work = VerbReader.TryTrailing(passage, thing, out int doing) && doing >= 2;
        bool goesOn = figure.Verb.IsEmpty && figure.SameClause && (!discourse.Verb.IsEmpty || IsNext(passage, discourse, figure, site));
        if (!work && ((figure.Verb.IsEmpty && !goesOn) || Things.Contains(passage.Text[site.End - 1]) || doing == thing.Length))
            return false;
        if (!goesOn)
            discourse.Verb = work && figure.Verb.Of(passage.Text) is "实施" or "抓好" or "推进" ? default : figure.Verb; // the work says what is done
        discourse.PreviousEnd = thing.End;
        name.Add(discourse.Verb);
        name.Add(site);
        name.Add(passage.Trim(thing));
        discourse.Remember(passage, name);
        return true;
    }

    // 东河3公里清淤、西河2公里护砌: the row goes on in one unit.
    private static bool IsNext(in Passage passage, in Discourse discourse, in Figure figure, Span site) =>
        discourse.Previous >= 0 && discourse.Last.Last.End + 1 == site.Start && passage.HaveSameUnit(discourse.Previous, figure.Index);

    // 了东湖 behind the verb: neither a measure nor a list.
    private static bool TrySite(in Passage passage, in Figure figure, out Span site)
    {
        site = figure.Noun with { Start = figure.Noun.Start + figure.Verb.Length };
        if (site.Length > 1 && passage.Text[site.Start] == '了')
            site = site with { Start = site.Start + 1 };
        return site.Length is >= 2 and <= LongestSite && site.Of(passage.Text).IndexOfAny("、的和与及每各以对") < 0
            && MeasureReader.HeadLength(passage, site) == 0 && !VerbReader.TryTrailing(passage, site, out _);
    }

    // The words up to a mark, which name something and tell nothing of it.
    private static bool IsThing(in Passage passage, Span thing)
    {
        var text = passage.Text;
        var words = thing.Of(text);
        if (thing.Length is < 2 or > LongestThing || (thing.End < text.Length && !"，。；、）和及与".Contains(text[thing.End])) || words.IndexOfAny("的为是已全均都被将要了并或，") >= 0)
            return false;
        if (AnyWord.LengthAtEnd(words, ["任务", "目标", "指标", "标准", "规模", "以上", "左右", "大关", "面积", "以内"]) > 0)
            return false;
        return passage.Tables.Verbs.Match(text[..thing.End], thing.Start, out int verb) < 0 || verb == thing.Length || verb < 2;
    }
}

using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads figures that stand between a place and the thing there (城北60亩冷链园、柳河80亩物流园), and links sizes to both (建设东坡3000亩茶园、西坡2000亩果园; 完成河口1.2万方清淤).</summary>
internal static class SiteLinker
{
    private const int LongestSite = 6;
    private const int LongestThing = 8;
    private const int ShortestThing = 2;
    private const int LongestGap = 24;

    // What is built or grown itself, and no place (修建公路3公里通村路).
    private const string Things = "路道渠网堤沟管线桥林草苗田";

    // What begins so is told of the figure, and names no thing (新建学校3所并投用).
    private const string Predicates = "的并已均全正未尚都要左上以";

    /// <summary>The thing behind the figure at <paramref name="index"/>, up to the place of the next one; false where it stands in no such row.</summary>
    public static bool TryThing(in Passage passage, int index, out Span thing)
    {
        thing = default;
        if (TryJoint(passage, index, out int joint))
            thing = new Span(passage.Mentions[index].End, joint);
        else if (index > 0 && TryJoint(passage, index - 1, out _))
            thing = passage.Clauses.Post(index);
        return !thing.IsEmpty;
    }

    /// <summary>The place with the thing or the work behind the figure.</summary>
    public static bool TryLink(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        ref readonly var mention = ref figure.Mention;
        if (!IsSize(mention.Kind) || figure.Post.Length < ShortestThing || figure.Noun.IsEmpty
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
        return site.Length is >= ShortestThing and <= LongestSite && site.Of(passage.Text).IndexOfAny("、的和与及每各以对") < 0
            && MeasureReader.HeadLength(passage, site) == 0 && !VerbReader.TryTrailing(passage, site, out _);
    }

    // The words up to a mark, which name something and tell nothing of it.
    private static bool IsThing(in Passage passage, Span thing)
    {
        var text = passage.Text;
        var words = thing.Of(text);
        if (thing.Length is < ShortestThing or > LongestThing || (thing.End < text.Length && !("，。；）" + ClauseWords.Joints).Contains(text[thing.End])) || words.IndexOfAny("的为是已全均都被将要了并或，") >= 0)
            return false;
        if (AnyWord.LengthAtEnd(words, ["任务", "目标", "指标", "标准", "规模", "以上", "左右", "大关", "面积", "以内"]) > 0)
            return false;
        return passage.Tables.Verbs.Match(text[..thing.End], thing.Start, out int verb) < 0 || verb == thing.Length || verb < 2;
    }

    // Where the thing behind a figure ends and the place of the next one begins.
    private static bool TryJoint(in Passage passage, int index, out int joint)
    {
        joint = 0;
        if (index + 1 >= passage.Mentions.Length || !(passage.Mentions[index].Kind is UnitKind.Count || IsSize(passage.Mentions[index].Kind)) || passage.Mentions[index + 1].Kind != passage.Mentions[index].Kind)
            return false;
        ref readonly var next = ref passage.Mentions[index + 1];
        int end = passage.Mentions[index].End;
        if (next.Start != next.NumberStart || next.Start - end is <= ShortestThing + ShortestThing or > LongestGap || !passage.IsRecord(index + 1))
            return false;
        var between = passage.Text[end..next.Start];
        int last = between.LastIndexOfAny(ClauseWords.Joints);
        if (last < ShortestThing || between.Length - last - 1 < ShortestThing || ClauseWords.Joints.Contains(between[0]) || Predicates.Contains(between[0]) || between.IndexOfAny("，。；：（）的") >= 0)
            return false;
        joint = end + last;
        var thing = passage.Clauses.Post(index + 1);
        return thing.Length >= ShortestThing && !ClauseWords.Joints.Contains(passage.Text[thing.Start]) && !Predicates.Contains(passage.Text[thing.Start]);
    }

    private static bool IsSize(UnitKind kind) => kind is UnitKind.Area or UnitKind.Length or UnitKind.Bulk;
}

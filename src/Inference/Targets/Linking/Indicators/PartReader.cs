using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads parts of a whole that name nothing counted alone (其中苹果70万吨、梨30万吨).</summary>
internal static class PartReader
{
    private const int OpeningReach = 10;
    private const int LongestPart = 10;

    /// <summary>True where the words stand behind 其中, or where the parts go on (亩均投入3000元，其中上级资金1000元).</summary>
    public static bool IsPart(in Passage passage, in Discourse discourse, int index, Span noun)
    {
        var text = passage.Text;
        if (MeasureReader.HeadLength(passage, noun) == noun.Length || (noun.Length > 2 && text[noun.End - 1] is '税' or '费') || noun.Start < 2 || noun.Of(text).IndexOf('就') > 0 || passage.Tables.Names.Match(text[..noun.End], noun.Start, out _) == LinkingTables.Act)
            return false; // 其中逮捕86人: what is done to some of them
        if (noun.Of(text).IndexOf('已') is >= 2 and var done && noun.Length > done + 1)
            return false; // 其中重点件已办结14件
        return Opens(text, noun.Start) || (discourse.PartAt == index - 1 && text[noun.Start - 1] is '、' or '，')
            || (discourse.PartAt >= 0 && text[noun.Start - 1] is '；' or '，' && AreTold(passage, discourse.PartAt, index));
    }

    /// <summary>True where the part stands close enough to the whole: only a count may stand far behind (新增企业40家，完成任务的80%，其中工业15家), for a sum has parts of its own.</summary>
    public static bool Follows(in Passage passage, in CountedHead head, in Figure figure, Span part)
    {
        int whole = head.Index;
        if (part.Start < passage.Mentions[whole].End)
            return false;
        if (!UnitKinds.IsCount(figure.Mention.Kind) && !AreTold(passage, whole, figure.Index))
            return false;
        var between = passage.Text[passage.Mentions[whole].End..part.Start];
        int end = between.IndexOfAny("。；！？");
        bool goesOn = end >= 0 && (between[end] == '；' || Opens(passage.Text, part.Start)) && between[(end + 1)..].IndexOfAny("。；！？") < 0;
        return end < 0 || (goesOn && (!UnitKinds.IsCount(figure.Mention.Kind) || TryMeasure(passage, head.Thing.Last, out _))); // 业务量3亿件。分企业看，邮政完成2亿件
    }

    /// <summary>True for a part that says itself what it is of (救助资金900万元，其中临时救助200万元).</summary>
    public static bool IsOfKind(in Passage passage, Span part, Span whole)
    {
        var text = passage.Text;
        if (passage.Tables.Things.Find(part.Of(text)) >= 0 && CountedOwner.EndsWithThing(passage, whole))
            return true; // 学校400所，其中幼儿园150所
        if (part.Length == 1 ? whole.Of(text).Contains(text[part.Start]) : IsGeneric(whole.Of(text)) && CountedOwner.EndsWithThing(passage, part))
            return true; // 牛羊30万头，其中牛12万头; 文化机构86个，其中图书馆2个
        if (TryMeasure(passage, whole, out var measure))
            whole = measure; // 八大产业产值260亿元，其中食品产业86亿元: the value is not named
        if (text[part.End - 1] == '”' && part.Length > 3)
            part = part with { End = part.End - 1 }; // 尾矿库90座，其中“头顶库”12座
        return (text[part.End - 1] == text[whole.End - 1] && text[part.End - 1] != '业') || whole.Of(text).Contains(text[(part.End - 2)..part.End], StringComparison.Ordinal);
    }

    // What things of many names are counted together under.
    private static bool IsGeneric(ReadOnlySpan<char> whole) => AnyWord.LengthAtEnd(whole, ["学校", "院校", "机构", "场所", "网点", "设施", "团伙", "阵地"]) > 0;

    /// <summary>What the whole is a sum of, where it says so (产量, 营业里程).</summary>
    public static bool TryMeasure(in Passage passage, Span whole, out Span measure) =>
        MeasureReader.TrySum(passage, whole, out measure) || measure.Of(passage.Text).EndsWith("里程");

    /// <summary>Adds the part with the whole: before its measure, where it has one (苹果产量), else behind it.</summary>
    public static void AddTo(in Passage passage, ref Phrase member, Span part, in Phrase whole)
    {
        bool measured = TryMeasure(passage, whole.Last, out var measure) && MeasureReader.HeadLength(passage, part) == 0;
        if (measured && measure.Start > whole.Last.Start && "播种植栽养".Contains(passage.Text[measure.Start - 1]))
            measure = measure with { Start = whole.Last.Start + ClauseWords.SkipPlace(whole.Last.Of(passage.Text)) }; // 秋播面积3万亩，其中油菜1万亩
        bool trade = !measured && ((MeasureReader.HeadLength(passage, whole.Last) > 0 && passage.Text[part.End - 1] is '业' or '类') || IsSide(passage, part)); // 限上企业126家，其中批发业42家
        if (!measured && !trade)
            member.Add(whole);
        InnerWords.AddClean(passage, ref member, part);
        if (measured)
            member.Add(measure);
        else if (trade)
            member.Add(whole);
    }

    /// <summary>The part before the bracket that tells of its own members (学校400所，其中幼儿园150所（公办46所，民办104所）).</summary>
    public static bool TryBracket(in Passage passage, in Discourse discourse, in Figure figure, int head, out Phrase part)
    {
        int before = discourse.Previous, open = figure.Noun.Start - 1;
        part = default;
        if (passage.Text[open] is not ('（' or '(') || passage.Mentions[before].End != open || (head == before && discourse.PartAt != before) || !passage.HaveSameUnit(before, figure.Index))
            return false;
        part = VerbReader.WithoutVerb(passage, discourse.Last);
        return true;
    }

    // 老人5000人，其中城镇1000人: one of the words that are told of side by side.
    private static bool IsSide(in Passage passage, Span part) => passage.Tables.Counterparts.Find(part.Of(passage.Text)) >= 0;

    /// <summary>True for a figure of another unit behind parts in a row (企业126家，其中规上38家、高新12家，从业人员8600人): it is told of the whole.</summary>
    public static bool IsBehindRow(in Passage passage, int index)
    {
        if (index < 3 || passage.Mentions[index].Kind is UnitKind.Share or UnitKind.Points or UnitKind.None || !UnitKinds.IsCount(passage.Mentions[index - 1].Kind) || passage.HaveSameUnit(index, index - 1))
            return false;
        int first = index - 1;
        while (first > 1 && passage.HaveSameUnit(first - 1, index - 1) && !OpensRow(passage, first))
            first--;
        return first < index - 1 && OpensRow(passage, first);
    }

    private static bool OpensRow(in Passage passage, int index)
    {
        int end = passage.Mentions[index - 1].End;
        return passage.Text[end..Math.Max(end, passage.Mentions[index].Start)].Contains("其中", StringComparison.Ordinal);
    }

    /// <summary>A part that grows (零售额增长8%，其中汽车类增长12%，家电类增长9%), where it names no measure and is no sum itself.</summary>
    public static bool TryGrowth(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase part)
    {
        part = default;
        var noun = figure.Noun;
        if (!figure.IsChange || figure.Mention.Kind != UnitKind.Share || !figure.Verb.IsEmpty || noun.Length is < 2 or > LongestPart || !discourse.SubjectIn(figure.Sentence))
            return false;
        var whole = discourse.Subject.Last;
        if (!MeasureReader.TrySum(passage, whole, out var measure) || measure.End > noun.Start || !IsTrade(noun.Of(passage.Text)))
            return false;
        bool besides = whole.Length > measure.Length + 2 && passage.Text[(measure.Start - 2)..measure.Start].SequenceEqual(passage.Text[(noun.End - 2)..noun.End]);
        bool goesOn = discourse.PartAt == figure.Index - 1;
        if (noun.Of(passage.Text)[^1] == '类' && whole.Of(passage.Text).LastIndexOf('类') is > 0 and var kind)
            (besides, measure) = (true, measure with { Start = Math.Min(measure.Start, whole.Start + kind + 1) }); // 粮油类商品零售额增长9%，日用品类增长6%
        else if (goesOn && discourse.Subject.Count > 1)
            measure = whole;
        if (!besides && !goesOn && !Opens(passage.Text, noun.Start))
            return false;
        InnerWords.AddClean(passage, ref part, noun);
        part.Add(measure);
        discourse.PartAt = figure.Index;
        discourse.Remember(passage, part);
        return true;
    }

    // 汽车类, 软件业, 限下企业.
    private static bool IsTrade(ReadOnlySpan<char> noun) => noun[^1] is '业' or '类' || noun.EndsWith("单位") || noun.EndsWith("机构");

    // Between a part and the next one stand but shares and changes (其中国税2亿元，占预算的48%，增长5%；地税3亿元).
    private static bool AreTold(in Passage passage, int part, int next)
    {
        for (int i = part + 1; i < next; i++)
        {
            ref readonly var told = ref passage.Mentions[i];
            bool dates = told.Kind == UnitKind.Time && !passage.IsRecord(i); // 比上一年下降4%
            if (!(dates || told.Kind is UnitKind.Share or UnitKind.Points || told.VerbDirection is Direction.Increase or Direction.Decrease))
                return false;
        }

        return true;
    }

    // 其中, 分品种看，: what follows is a part.
    private static bool Opens(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - OpeningReach)..start];
        before = before[^1] is '，' or '：' ? before[..^1] : before;
        if (before.EndsWith("其中"))
            return true;
        before = before[(before.LastIndexOfAny("，。；") + 1)..];
        return before.Length > 2 && before[^1] == '看' && before[0] is '分' or '从' or '按';
    }
}

using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures to the words before them, with the verb that goes on.</summary>
internal static class PlainLinker
{
    /// <summary>The last characters of those who do something.</summary>
    public const string Doers = "县市区省镇乡州旗村院校局会委队团厂站所部办联司馆社";

    /// <summary>The last characters of what persons are called.</summary>
    public const string Persons = "生师员工民妇者女部范人士手兵官警子机";

    private const int LengthOfGrowth = 2;
    private const int ShortestThing = 2;
    private const int LongestAdded = 8;

    /// <summary>The indicator that the words before the figure give.</summary>
    public static Phrase Link(in Passage passage, ref Discourse discourse, ref Figure figure)
    {
        var text = passage.Text;
        var noun = figure.Noun;
        var name = default(Phrase);
        if (!figure.Verb.IsEmpty)
        {
            // 改厕2万户、农房改造3000户: a doing that names itself goes on to nothing.
            discourse.Verb = figure.Verb.Length == noun.Length ? default : figure.Verb;
        }
        else if (GoesOn(passage, discourse, figure))
        {
            name.Add(discourse.Verb);
            if (figure.Direction == Direction.Level)
                figure.Direction = DirectionReader.Read(discourse.Verb.Of(text), false, passage.Tables);
        }
        else
        {
            discourse.Verb = DoneBy(passage, figure);
        }

        if (!figure.Verb.IsEmpty && ClauseWords.SkipExamples(noun.Of(text), figure.Mention.Kind == UnitKind.Count) is var examples && examples > figure.Verb.Length)
        {
            // 建成文化馆、体育馆等项目8个: 建成项目.
            name.Add(figure.Verb);
            noun = noun with { Start = noun.Start + examples };
        }

        if (figure.Mention.Kind != UnitKind.Count) // 企业净增30家，其中工业12家: the members are new as well
            noun = WithoutGrowth(passage, noun);
        InnerWords.AddClean(passage, ref name, noun);
        if (GradeReader.TryMember(passage, discourse, figure, noun, out var graded))
        {
            name.Add(graded);
            return discourse.Mention(name);
        }

        name.Add(GradeReader.SharedTail(passage, ref discourse, figure, noun));
        return discourse.Remember(passage, name);
    }

    // 组织部选派第一书记12名、工作队员36名: what those who are named first do goes on, with those who make goods (公司生产原煤12万吨，洗煤3万吨); 乡村建设项目 is a name.
    private static Span DoneBy(in Passage passage, in Figure figure)
    {
        bool goods = figure.Mention.Kind == UnitKind.Bulk;
        return (goods || UnitKinds.IsCount(figure.Mention.Kind)) && VerbReader.TryFindDoing(passage, figure.Noun, VerbReader.LongestDoer, out var doing) && Doers.Contains(passage.Text[doing.Start - 1])
            && doing.Of(passage.Text) is not ("实现" or "完成" or "累计" or "共有" or "现有" or "拥有") && passage.Text[doing.End..figure.Noun.End] is not ("项目" or "工程") ? doing with { Start = goods ? figure.Noun.Start : doing.Start } : default;
    }

    // 用工净增200人: what grows, as with any verb of growth; but not 全县净增, 各村新增.
    private static Span WithoutGrowth(in Passage passage, Span noun)
    {
        var words = noun.Of(passage.Text);
        if (noun.Length < ShortestThing + LengthOfGrowth || AnyWord.LengthAtEnd(words, ["净增", "新增", "增产", "减产", "增收", "减收"]) == 0)
            return noun;
        var thing = noun with { End = passage.TrimTail(noun.Start, noun.End - LengthOfGrowth) };
        if (thing.Length < ShortestThing || passage.Text[thing.End - 1] == '中')
            return noun;
        if (words[^1] == '收' && !"收入费税金".Contains(passage.Text[thing.End - 1]))
            return noun; // 水费减收, but not 农民增收
        bool whose = (words[0] is '全' or '我' or '各' && (thing.Length == ShortestThing || RankWords.IsPlace(passage.Text[thing.End - 1]))) || MemberLinker.IsOwner(passage, thing);
        return whose || passage.Text[thing.End - 1] is '均' or '各' or '月' or '际' or '少' ? noun : thing;
    }

    private static bool GoesOn(in Passage passage, in Discourse discourse, in Figure figure) =>
        ((figure.SameClause && StandsInClause(passage, discourse.Verb, figure)) || (!figure.Region.Of(passage.Text).TrimStart('，').StartsWith("完成") && figure.Mention.VerbDirection is null && (Parallels(passage, discourse.Last, figure.Noun) || IsAdded(passage, discourse, figure))))
        && !discourse.Verb.IsEmpty && figure.IsLevelByVerb && !passage.Text[figure.Noun.Start..].StartsWith("在建") && !EarnsNext(passage, discourse, figure) && !IsDoing(passage, figure.Noun) && !IsNextStage(passage, discourse, figure) && figure.Mention.Kind is not (UnitKind.Share or UnitKind.Points);

    // 入驻企业36家，实现产值28亿元、税收1亿元: a verb of the clause before goes on no more.
    private static bool StandsInClause(in Passage passage, Span verb, in Figure figure) =>
        passage.Text[verb.End..Math.Max(verb.End, figure.Noun.Start)].IndexOf('，') < 0;

    // 续建项目12个、新建项目20个、前期项目9个: stages of projects, and nothing that is done with the next.
    private static bool IsNextStage(in Passage passage, in Discourse discourse, in Figure figure)
    {
        var noun = figure.Noun.Of(passage.Text);
        var last = discourse.Last.Last.Of(passage.Text);
        return noun.Length == 4 && noun.EndsWith("项目") && last.Length == 4 && last.EndsWith("项目") && discourse.Last.Count == 1;
    }

    // 供应轮椅290辆、镶牙74例; 责令整改45家、罚款240万元: what names itself as a doing is not done.
    private static bool IsDoing(in Passage passage, Span noun)
    {
        var words = noun.Of(passage.Text);
        return passage.Tables.Works.Find(words) >= 0 || passage.Tables.Names.Find(words) == LinkingTables.Act;
    }

    // 接待旅客86万人次、门票收入3200万元: what is earned is not done.
    private static bool EarnsNext(in Passage passage, in Discourse discourse, in Figure figure) =>
        figure.Mention.Kind == UnitKind.Money && passage.Mentions[discourse.Previous].Kind != UnitKind.Money
        && MeasureReader.HeadLength(passage, figure.Noun) > 0 && passage.Text[figure.Noun.End - 1] is '入' or '值' or '润' or '税' or '额' && passage.Text[discourse.Verb.Start] != '新';

    // 新增急救单元6个，除颤仪45台: what is new is told once for the row; 表彰个人60名，劳模15名: so is what is done to those of one unit.
    private static bool IsAdded(in Passage passage, in Discourse discourse, in Figure figure)
    {
        var text = passage.Text;
        int before = discourse.Previous;
        return before >= 0 && (IsNew(passage, discourse, figure) || IsSameUnit(passage, before, figure))
            && passage.Mentions[before].End + 1 == figure.Noun.Start && text[figure.Noun.Start - 1] == '，' && figure.Noun.End == figure.Mention.Start
            && figure.Noun.Length <= LongestAdded && (figure.Noun.Length >= ShortestThing || figure.Mention.Kind == UnitKind.Bulk) && text[figure.Noun.Start] is not ('新' or '需' or '“')
            && !MemberLinker.IsOwner(passage, figure.Noun) && !VerbReader.TryTrailing(passage, figure.Noun, out _);
    }

    // But not 新建项目20个，前期项目12个.
    private static bool IsNew(in Passage passage, in Discourse discourse, in Figure figure) =>
        passage.Text[discourse.Verb.Start] == '新' && figure.Mention.Kind == UnitKind.Count && passage.Mentions[discourse.Previous].Kind == UnitKind.Count
        && !discourse.Last.Last.Of(passage.Text).EndsWith(passage.Text[(figure.Noun.End - 2)..figure.Noun.End]);

    // 缴获海洛因18克，冰毒76克: so is what is done to goods that are weighed alike, but not 收购粮食20万吨，库存35万吨.
    private static bool IsSameUnit(in Passage passage, int before, in Figure figure) =>
        passage.HaveSameUnit(before, figure.Index)
        && (figure.Mention.Kind switch
        {
            UnitKind.People => Persons.Contains(passage.Text[figure.Noun.End - 1]),
            UnitKind.Bulk => !MeasureReader.IsRelation(passage, figure.Noun) && MeasureReader.HeadLength(passage, figure.Noun) == 0,
            _ => false,
        });

    // 新增氮肥生产能力5万吨，磷肥生产能力3万吨: one row over two clauses, since the heads are the same.
    private static bool Parallels(in Passage passage, in Phrase last, Span noun)
    {
        var before = last.Last.Of(passage.Text);
        var words = noun.Of(passage.Text);
        return before.Length >= 4 && words.Length >= 4 && (before[^3..].SequenceEqual(words[^3..]) || (words.StartsWith("先进") && before.StartsWith("先进"))); // 先进集体，先进个人
    }
}

using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads what stands around a counted thing whose name follows the figure (建设6个街边球场).</summary>
internal static class PostReader
{
    private const int ShortestDoing = 2;
    private const int LongestDoing = 14;
    private const int ShortestThing = 2;

    /// <summary>Reads what stands behind the figure.</summary>
    public static Span Read(in Passage passage, in Figure figure)
    {
        var post = passage.Clauses.Post(figure.Index);
        if (IsMark(post.Of(passage.Text), figure.Noun.Length - figure.Verb.Length >= 2))
            return post with { End = post.Start };
        post = ExampleReader.UpToExamples(passage, figure.Index, post);
        if (SiteLinker.TryThing(passage, figure.Index, out var placed))
            return placed;
        if (AttributeLinker.TryThing(passage, figure, post, out var thing))
            return thing; // 打造2条总长30公里的示范带
        post = WithoutPart(passage, figure, WithoutNextDoing(passage, figure, post));
        return post.IsEmpty && UnitKinds.IsCount(figure.Mention.Kind)
            && (IsFollowedByPeople(passage, figure.Index) || IsFollowedBySize(passage, figure.Index) || IsDoneNext(passage, figure))
            ? passage.Clauses.Post(figure.Index + 1) // 解决120户430人的饮水问题, 组建12支、600人的抢险队伍, 打造3个超10亿元产业集群, 镇里配备2名、村里配备1名网格员
            : post;
    }

    // 突破300万人次大关, 改造医院2所等任务, 以近300人的数量递增: what the figure is, and no thing.
    private static bool IsMark(ReadOnlySpan<char> post, bool named) =>
        AnyWord.LengthAtStart(post, ["大关", "关口", "的速度", "的幅度", "的数量", "的数字", "的速率"]) > 0
        || (named && post.StartsWith("等指标"))
        || (named && post is "目标" or "等任务" or "等目标" or "等目标任务" or "等工作" or "等工作任务");

    // 镇里配备2名、村里配备1名网格员: the same is done next with as yet unnamed things.
    private static bool IsDoneNext(in Passage passage, in Figure figure)
    {
        int end = figure.Mention.End, next = figure.Index + 1;
        if (next >= passage.Mentions.Length || end >= passage.Text.Length || passage.Text[end] != '、' || passage.Mentions[next].NumberStart - end is < ShortestDoing + 1 or > LongestDoing
            || !passage.HaveSameUnit(figure.Index, next) || !VerbReader.TryTrailing(passage, figure.Noun, out int doing) || doing < ShortestDoing)
            return false;
        var words = passage.Text[(end + 1)..passage.Mentions[next].NumberStart].TrimEnd('了');
        return words.EndsWith(passage.Text[(figure.Noun.End - doing)..figure.Noun.End]);
    }

    // 投入170万元扶贫资金并选派干部: what is done besides.
    private static Span WithoutNextDoing(in Passage passage, in Figure figure, Span post)
    {
        int and = post.Of(passage.Text).IndexOf('并');
        return and is 0 or >= ShortestDoing && (figure.Mention.Kind == UnitKind.Money || !DoingAdverbs.HoldsDoing(passage.Tables, passage.Text[..(post.Start + and)], post.Start))
            && DoingAdverbs.IsDone(passage.Tables, passage.Text[..post.End], post.Start + and + 1) ? post with { End = post.Start + and } : post;
    }

    // 96个行政村中共有空壳村21个: what is counted of them has a name of its own.
    private static Span WithoutPart(in Passage passage, in Figure figure, Span post)
    {
        int next = figure.Index + 1, among = post.Of(passage.Text).IndexOf('中') + 1;
        if (among <= ShortestThing || next >= passage.Mentions.Length || passage.Mentions[next].Start != post.End || !UnitKinds.IsCount(figure.Mention.Kind))
            return post;
        var part = post.Of(passage.Text)[among..];
        int having = AnyWord.LengthAtStart(part, ["共有", "现有", "已有", "还有", "只有", "仅有", "有"]);
        var whole = post with { End = post.Start + among };
        return having > 0 && part.Length - having >= ShortestThing && EndsAmong(passage.Text, whole) ? whole : post;
    }

    private static bool IsFollowedByPeople(in Passage passage, int index)
    {
        if (index + 1 >= passage.Mentions.Length || passage.Text[passage.Mentions[index + 1].UnitEnd - 1] is not ('人' or '名' or '口'))
            return false;
        int gap = passage.Mentions[index + 1].Start - passage.Mentions[index].End;
        return gap == 0 || (gap == 1 && passage.Text[passage.Mentions[index].End] == '、');
    }

    // 3个超10亿元产业集群, 2个千亿级产业集群, 6条计18公里农村公路.
    private static bool IsFollowedBySize(in Passage passage, int index)
    {
        if (index + 1 >= passage.Mentions.Length || passage.Mentions[index + 1] is not { VerbDirection: null or Direction.Level } size || size.Start != passage.Mentions[index].End)
            return false;
        return size.Kind switch
        {
            UnitKind.Money or UnitKind.Magnitude => (size.VerbDirection is null && size.Start < size.NumberStart) || passage.Text[size.End..].StartsWith("级"),
            UnitKind.Length or UnitKind.Area => size.NumberStart - size.Start == 1 && passage.Text[size.Start] is '计' or '共',
            _ => false,
        };
    }

    /// <summary>Where how a counted thing moves begins in words that tell nothing else (4个行业下降, 11个行业实现增长), or -1.</summary>
    public static int FindMove(ReadOnlySpan<char> words)
    {
        int verb = AnyWord.LengthAtStart(words, ["实现", "保持", "出现", "同比", "环比"]);
        int move = AnyWord.LengthAtStart(words[verb..], ["增长", "正增长", "负增长", "下降", "上升", "回升"]);
        return move > 0 && verb + move == words.Length ? verb : -1;
    }

    /// <summary>What is named before the words that go on to the next clause (在抓好8个示范点的基础上, 在办好3所学校的同时).</summary>
    public static Span WithoutBasis(ReadOnlySpan<char> text, Span body)
    {
        int length = AnyWord.LengthAtEnd(body.Of(text), ["的基础上", "的同时", "的前提下"]);
        return length > 0 && body.Length - length >= 2 ? body with { End = body.End - length } : body;
    }

    /// <summary>True for what other figures are members of (30个项目中), but not for 3所高中.</summary>
    public static bool EndsAmong(ReadOnlySpan<char> text, Span post) =>
        (post.Length >= 3 || (post.Length == 2 && text[post.Start] is '村' or '户')) && text[post.End - 1] is '中' or '里' && text[post.End - 2] is not ('初' or '高' or '集' or '空' or '一' or '二' or '三' or '四' or '公' or '邻');

    /// <summary>A thing without what is said of it (水厂年内开工, 医疗器械产业园等): up to a time, a verb of progress or 等.</summary>
    public static Span ThingAlone(in Passage passage, Span body)
    {
        var text = passage.Text;
        var periods = passage.Periods;
        ReadOnlySpan<string> words = ["开工", "竣工", "完工", "投产", "落地", "签约", "启动", "投用", "正在", "即将", "顺利", "获批", "全线", "等"];
        var part = body.Of(text);
        int end = part.Length;
        foreach (string word in words)
        {
            int at = part[..end].IndexOf(word);
            if (at >= ShortestThing)
                end = at;
        }

        int dated = PeriodSearch.FirstFrom(periods, body.Start + 3);
        if (dated < periods.Count && periods[dated].Span.Start < body.Start + end)
            end = periods[dated].Span.Start - body.Start;
        return body with { End = passage.TrimTail(body.Start, body.Start + end) };
    }

    /// <summary>What of the words before the figure goes with the thing behind it: the verb, or a qualifier, but no list of examples.</summary>
    public static Span Qualifier(in Passage passage, Span noun, Span verb)
    {
        if (noun.IsEmpty)
            return noun;
        var text = passage.Text;
        if (noun.Length == 3 && noun.Of(text).StartsWith("在全"))
            return noun with { Start = noun.Start + 1 }; // 在全市12项工作考评中
        var part = noun.Of(text);
        if (part is "与" or "跟")
            return default; // 与36户签订协议
        if (VerbReader.TryTrailing(passage, noun, out int length))
            return part[0] is '在' or '对' or '为' or '聚' or '围' or '以' or '从' || part.Length > 16 ? noun with { Start = noun.End - length } : noun;
        if (!verb.IsEmpty && verb.Length < part.Length && AnyWord.LengthAtEnd(part, ["为中心", "为主", "为重点", "为龙头", "为核心", "为主体", "为骨干"]) > 0)
            return verb; // 建成以县城为中心的20万亩蔬菜基地
        if (!verb.IsEmpty && verb.Length < part.Length && noun.End < text.Length && text[noun.End] is '和' or '及' or '与' && noun.End + 1 < text.Length && Glyph.IsNumberPart(text[noun.End + 1]))
            return verb; // 新建体育馆和3座卫生院
        // 对有订单、缺抵押的12家企业: a predicate before 的 tells which, with its marks.
        if (noun.End < text.Length && text[noun.End] == '的' && part.IndexOfAny("有不但未无缺没超") >= 0)
            return noun;
        // 园区先后签约柳泉食品、石桥机械等18个项目: what was done with all of them.
        if (part[^1] == '等' && verb.IsEmpty && part.IndexOf('、') is > 0 and var first && VerbReader.TryFindDoing(passage, noun with { End = noun.Start + first }, VerbReader.LongestDoer, out var doing))
            return doing;
        // 东山机场、西山机场2个机场; 《条例》草案等7部草案: examples are not what is counted.
        return part[0] == '《' || part[^1] is '把' or '让' || part[^1] == '等' || part.IndexOf('、') >= 0 ? verb : noun;
    }
}

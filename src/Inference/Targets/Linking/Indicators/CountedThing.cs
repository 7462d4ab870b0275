using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Tells whether what stands behind a figure is the thing that it counts or is told of (走了8个乡镇; 被山洪冲毁的300亩农田), and neither a mark that it passes nor the next thing.</summary>
internal static class CountedThing
{
    private const int LongestStep = 4;

    /// <summary>True where the words behind the figure name what it counts or is told of.</summary>
    public static bool StandsBehind(in Passage passage, in Figure figure)
    {
        var (noun, post) = (figure.Noun, figure.Post);
        if (post.Length < 2 && !NamesShortly(passage, figure))
            return false;
        var text = passage.Text;
        ref readonly var mention = ref figure.Mention;
        char first = text[post.Start];
        char before = mention.Start > 0 ? text[mention.Start - 1] : '\0';
        if (IsMark(post.Of(text), noun.IsEmpty))
            return false;
        if (mention.Kind == UnitKind.Money && !noun.IsEmpty && (first == '已' || AnyWord.LengthAtStart(post.Of(text), ["正在", "全部", "全面", "均已", "即将"]) > 0)
            && AnyWord.LengthAtEnd(post.Of(text), ["完工", "竣工", "建成", "施工", "投产", "完成", "封顶", "投用", "建设", "通车", "开工"]) > 0)
            return false; // 一期投资2亿元已经完工: what was done with the work
        if (first is '、' or '和' or '与' or '及' or '并' or '，' or '“' && mention.Kind == UnitKind.Share)
            return false;
        if (first is '和' or '与' or '及' && noun.Length - figure.Verb.Length >= 2)
            return false; // 建设养老院3所和幼儿园2所
        if (mention.Kind == UnitKind.Time && text[mention.End - 1] == '内')
            return true; // 接警后15分钟内到达现场
        if (first == '的')
            return IsModified(passage, figure, before);
        if (!CanCount(mention.Kind) || mention.Kind == UnitKind.Rank)
            return noun.Length <= 2 && mention.Kind is UnitKind.Share or UnitKind.None && mention.Start == mention.NumberStart;
        if (noun.IsEmpty || UnitKinds.IsCount(mention.Kind) || before is '那' or '这')
            return true; // 村口那3公里断头路
        if (noun.End == mention.Start - 1 && before == '了' && !noun.IsEmpty && text[noun.End - 1] is '种' or '养' or '栽' or '收' or '修' or '建' or '挖' or '买' or '打' or '铺')
            return true; // 种了3万亩辣椒
        if (before is '的' or '等')
            return true; // 被山洪冲毁的300亩农田; 东湖社区等12万平方米安置房; 建成以县城为中心的20万亩蔬菜基地
        if (first is '没' or '未' ? ClauseWords.NamesOwnPlace(noun.Of(text)) : ClauseWords.NamesPlace(noun.Of(text)))
            return true; // 全市86万亩小麦
        return VerbReader.TryTrailing(passage, noun, out _) || SiteLinker.TryThing(passage, figure.Index, out _);
    }

    // 突破50万再创新高; 跨过600亿、700亿两个台阶: what the figure passes.
    private static bool IsMark(ReadOnlySpan<char> post, bool unnamed) =>
        (unnamed && post is "大" or "大关" or "关" or "关口" or "规模" or "目标" or "台") || AnyWord.LengthAtStart(post, ["台阶", "门槛", "再创", "创历史", "创下"]) > 0
        || (post.Length <= LongestStep && AnyWord.LengthAtEnd(post, ["台阶", "大关", "关口"]) > 0);

    // Behind 的: a thing, unless the figure is told of what stands before it.
    private static bool IsModified(in Passage passage, in Figure figure, char before)
    {
        var text = passage.Text;
        var noun = figure.Noun;
        if (noun.Length <= 2)
            return true;
        if (AnyWord.LengthAtStart(text[(figure.Post.Start + 1)..], ["标准", "要求", "目标", "原则"]) > 0)
            return false; // 坚持人均占地不超过100平方米的标准
        return ShareLinker.IsOfAsked(text, noun) || ShareLinker.IsWithinPlace(text, noun) || before is '在' or '和' or '及' || CanCount(figure.Mention.Kind);
    }

    private static bool CanCount(UnitKind kind) => kind is not (UnitKind.Share or UnitKind.Points or UnitKind.Multiple or UnitKind.None);

    // 走了8个乡镇、31个村; 900只羊、6000亩草、12座大棚: the only things that one character names.
    private static bool NamesShortly(in Passage passage, in Figure figure) =>
        figure.Post.Length == 1 && ((figure.Mention.Kind == UnitKind.Count && passage.Text[figure.Post.Start] is '村' or '乡' or '镇' or '县' or '市' or '省' or '区' or '组' or '校' or '路' or '桥')
            || (figure.Mention.Kind is UnitKind.Count or UnitKind.Area && figure.Noun.Length == figure.Verb.Length && passage.Text[figure.Post.Start] != '的' && IsInShortRow(passage, figure.Index)));

    private static bool IsInShortRow(in Passage passage, int index) =>
        passage.Clauses.LastOfRow(index) > index || (index > 0 && passage.Mentions[index].Start - passage.Mentions[index - 1].End == 2 && passage.Text[passage.Mentions[index].Start - 1] == '、');
}

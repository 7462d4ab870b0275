using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures in a row to the names of a list (小麦、玉米面积分别稳定在30万亩、20万亩).</summary>
internal static class ListLinker
{
    private const int LongestRate = 6;
    private const int LongestNames = 40;
    private const int LongestSaid = 6;

    /// <summary>The next name of the list that is open.</summary>
    public static bool TryNext(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase name)
    {
        if (!discourse.Shared.TryTake(figure.SameClause, out name, out var direction))
            return false;
        figure.Direction = figure.Mention.VerbDirection ?? direction;
        if (!discourse.Shared.AreGaps)
            discourse.Remember(passage, name);
        return true;
    }

    /// <summary>The first name of a list with as many names as figures follow.</summary>
    public static bool TryOpen(in Passage passage, ref Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        int group = passage.Clauses.GroupSize(figure.Index);
        if (group == 1 || IsNamedBehind(passage, figure, figure.Index + group - 1))
            return false;
        var words = figure.Noun.Of(passage.Text);
        bool repeats = words.IsEmpty || (words.Length <= 4 && (words.EndsWith("指标") || words.EndsWith("数据"))) || ClauseWords.IsGrowth(words); // 四项指标分别下降…
        if (!(repeats ? TryBracketed(passage, figure, group, out var names) || TryRepeat(passage, discourse, figure, group, out names) : ListSplitter.TrySplit(passage, figure.Noun, group, out names))
            && !TryMeasure(passage, discourse, figure, group, out names) && !(words.IsEmpty && TryByUnit(passage, discourse, figure.Index, group, out names)))
            return false;
        name = discourse.Remember(passage, discourse.Shared.Open(names, figure.Direction));
        return true;
    }

    // 巡诊及救护车辆26台、300只氧气瓶: the last one has its thing behind it.
    private static bool IsNamedBehind(in Passage passage, in Figure figure, int last) =>
        UnitKinds.IsCount(passage.Mentions[last].Kind) && !passage.HaveSameUnit(figure.Index, last) && passage.ThingBehind(last).Length >= 2 && !ApartWords.Stands(passage, figure);

    /// <summary>The first of the shares or gaps that are told apart of what was named before (产值3亿元、税收2000万元，分别占全县的20%和15%; 产值、税收分别完成任务的62%和55%).</summary>
    public static bool TryApart(in Passage passage, ref Discourse discourse, ref Figure figure, out Phrase name)
    {
        name = default;
        var words = figure.Clause;
        int apart = ApartWords.Find(words.Of(passage.Text), out int length);
        if (apart < 0 && figure.Mention.Kind == UnitKind.Multiple)
            (apart, length) = (0, 0); // 出口、进口分别达到3亿元和2亿元，是上年的2倍和3倍
        if (apart < 0)
            return false;
        int group = passage.Clauses.GroupSize(figure.Index);
        if (group == 1 || !TryTold(passage, figure, words with { Start = words.Start + apart + length }, out var told, out string? suffix))
            return false;
        var own = passage.Trim(words with { End = words.Start + apart });
        bool growth = own.Length >= 2 && ClauseWords.IsGrowth(own.Of(passage.Text)); // 收入和利润分居第二、第四，增速分别高于全省1个、2个百分点
        if (!(own.Length >= 2 && !growth ? ListSplitter.TrySplit(passage, own, group, out var names) : TryNames(passage, discourse, figure, group, out names)))
            return false;
        for (int i = 0; i < names.Length; i++)
        {
            names[i].Add(growth ? own : default);
            names[i].Add(told);
            names[i].Suffix = suffix;
        }

        figure.Direction = Direction.Level;
        name = discourse.Remember(passage, discourse.Shared.Open(names, Direction.Level));
        return true;
    }

    // 占全县的, 完成年度任务的, 落后序时进度: what each of them is told by.
    private static bool TryTold(in Passage passage, in Figure figure, Span words, out Span told, out string? suffix)
    {
        (told, suffix) = (words with { End = passage.TrimTail(words.Start, words.End) }, null);
        var clause = words.Of(passage.Text);
        if (figure.Mention.Kind == UnitKind.Share && clause.StartsWith("占"))
        {
            suffix = clause.Length == 1 ? ShareLinker.Proportion : ShareLinker.Weight;
            told = clause.Length == 1 ? default : told; // 城区医院与乡村诊所分别占70%和30%
            return clause.Length == 1 || told.Length > 2;
        }

        bool times = figure.Mention.Kind == UnitKind.Multiple || (figure.Mention.Kind == UnitKind.Share && clause.EndsWith("年的"));
        if (times && clause.Length > 1 && clause.EndsWith("的") && (clause[0] is '为' or '是' || clause.StartsWith("相当于")))
        {
            told = default; // 分别为上年的2倍和3倍, 分别相当于2019年的91%和84%
            return true;
        }

        if (PlanLinker.TryRead(passage, figure, words, out told, out _))
        {
            suffix = PlanLinker.Completion;
            return true;
        }

        int at = DistanceWords.Find(clause, out int length);
        told = new Span(words.Start + at, words.Start + at + length);
        return at >= 0;
    }

    /// <summary>One figure of all that the clause before named (城镇、农村居民收入分别达到3万元、1万元，均增长8%).</summary>
    public static bool TryJoint(in Passage passage, in Discourse discourse, in Figure figure, out Phrase joint)
    {
        joint = default;
        if (discourse.SubjectSentence != figure.Sentence || !TellsAll(figure.Clause.Of(passage.Text)))
            return false;
        if (discourse.Items.Count >= 2)
            joint = discourse.Items.Joint();
        else if (discourse.NamesOfSentence.TryAll(passage.Text, figure.Mention.Start, out var names))
            foreach (var name in names)
                joint.Add(name); // 接待游客增长8%，旅游收入增长11%，均居全市第一
        return !joint.IsEmpty;
    }

    // 均增长, but not 全省平均数, 人均收入.
    private static bool TellsAll(ReadOnlySpan<char> clause) =>
        clause.LastIndexOf('均') is >= 0 and var at && !(at > 0 && clause[at - 1] is '平' or '人' or '户' or '亩' or '年' or '月' or '日' or '村' or '生');

    // 门票收入和餐饮收入下滑较快（降幅分别为12%和18%）: each of those before the bracket, without what is said of them.
    private static bool TryBracketed(in Passage passage, in Figure figure, int group, out Phrase[] names)
    {
        names = [];
        int open = figure.Region.Start - 1;
        if (open <= figure.Sentence || passage.Text[open] is not ('（' or '(') || !ApartWords.Stands(passage, figure))
            return false;
        int floor = Math.Max(figure.Sentence, open - LongestNames);
        var listed = passage.Trim(new Span(floor + passage.Text[floor..open].LastIndexOfAny("，；：。") + 1, open));
        for (int i = Math.Max(listed.Start + 2, listed.End - LongestSaid); i < listed.End; i++)
        {
            if (passage.Tables.Headings.Match(passage.Text[..listed.End], i, out _) >= 0)
                listed = listed with { End = passage.TrimTail(listed.Start, i) };
        }

        listed = listed with { End = listed.End - AnyWord.LengthAtEnd(listed.Of(passage.Text), ["下滑", "下降", "减少", "回落", "萎缩", "增长", "增加", "上升"]) };
        if (!TrySplitLast(passage, listed, group, out names))
            return false;
        foreach (ref var name in names.AsSpan())
            name.Add(ClauseWords.IsGrowth(figure.Noun.Of(passage.Text)) ? figure.Noun : default);
        return true;
    }

    // 出口乏力、门票收入和餐饮收入下滑; 公用支出尤其是会议支出减少: those that are joined last, and what stands out beside its whole.
    private static bool TrySplitLast(in Passage passage, Span listed, int group, out Phrase[] names)
    {
        var words = listed.Of(passage.Text);
        if (group == 2 && words.IndexOf("尤其是") is >= 2 and var notably && words.Length - notably > 4)
        {
            names = [Phrase.Of(listed with { End = listed.Start + notably }), Phrase.Of(listed with { Start = listed.Start + notably + 3 })];
            return true;
        }

        if (ListSplitter.TrySplit(passage, listed, group, out names) && words.LastIndexOf('、') is var mark && (mark < 0 || words[mark..].IndexOf('和') < 0))
            return true;
        return words.LastIndexOf('、') is > 0 and var last && ListSplitter.TrySplit(passage, listed with { Start = listed.Start + last + 1 }, group, out names);
    }

    // 名师153名、团队37个，分别增加47名和13个: the second row repeats the first; 外资3亿元，出口5亿元，分别…: or the clauses before.
    private static bool TryRepeat(in Passage passage, in Discourse discourse, in Figure figure, int group, out Phrase[] names)
    {
        names = [];
        bool apart = ApartWords.Stands(passage, figure);
        if (!figure.IsChange && !apart && !ClauseWords.IsGrowth(figure.Noun.Of(passage.Text)))
            return false;
        if (apart)
            TryNames(passage, discourse, figure, group, out names);
        else if (discourse.Items.Count == group)
            names = discourse.Items.ToArray();
        else if (RepeatsUnits(passage, figure.Index, group) || GrowsInOrder(passage, figure, group))
            discourse.NamesOfSentence.TryLast(passage.Text, group, figure.Mention.Start, out names);
        for (int i = 0; i < names.Length && ClauseWords.IsGrowth(figure.Noun.Of(passage.Text)); i++)
            names[i].Add(figure.Noun); // 财政收入、税收分别增长6%、4%，增幅分别提高2个、1个百分点
        return names.Length > 0;
    }

    // 旅客量80万人，旅客周转量2亿人公里，同比增长4%、6%: as many sizes stand right before.
    private static bool GrowsInOrder(in Passage passage, in Figure figure, int group)
    {
        if (figure.Mention.Kind != UnitKind.Share || figure.SameClause || figure.Index < group || passage.Text[figure.Mention.End] is not ('、' or '和'))
            return false;
        for (int i = figure.Index - group; i < figure.Index; i++)
        {
            if (passage.Mentions[i].Start < figure.Sentence || passage.Mentions[i].VerbDirection is Direction.Increase or Direction.Decrease
                || !passage.IsRecord(i)
                || (i > figure.Index - group && passage.Mentions[i].Start - passage.Mentions[i - 1].End < Discourse.ShortestName + 1)) // 城乡居民收入分别达到3万元、1万元: a row of its own
                return false;
        }

        return true;
    }

    // 发生火灾31起，死亡8人，同比增加4起、3人: the figures before are counted in the same units in their order.
    private static bool RepeatsUnits(in Passage passage, int index, int group)
    {
        for (int i = index; i < index + group; i++)
        {
            if (i < group || !passage.IsRecord(i - group)
                || !passage.HaveSameUnit(i, i - group))
                return false;
        }

        return true;
    }

    // 重点工作20项、民生实事10件，已完成12项和6件: each is of what was counted in its unit.
    private static bool TryByUnit(in Passage passage, in Discourse discourse, int index, int group, out Phrase[] names)
    {
        names = new Phrase[group];
        for (int i = 0; i < group; i++)
        {
            if (!UnitKinds.IsCount(passage.Mentions[index + i].Kind) || !MemberLinker.TryHead(passage, discourse, index + i, out var head)
                || (i > 0 && head.Thing.First == names[i - 1].First))
                return false;
            names[i] = head.Thing;
        }

        return true;
    }

    // 省级、市级项目分别投资3亿元、2亿元，投资完成率分别为60%、45%: a measure of what the row before named.
    private static bool TryMeasure(in Passage passage, in Discourse discourse, in Figure figure, int group, out Phrase[] names)
    {
        names = [];
        var words = figure.Noun.Of(passage.Text);
        bool rate = words.Length is >= 2 and <= LongestRate && words[^1] == '率';
        if (!(rate || MeasureReader.IsRelation(passage, figure.Noun)) || !ApartWords.Stands(passage, figure) || !TryNames(passage, discourse, figure, group, out names))
            return false;
        foreach (ref var name in names.AsSpan())
        {
            name = MeasureReader.WithoutMeasure(passage, VerbReader.WithoutVerb(passage, name));
            name.Add(figure.Noun);
        }

        return true;
    }

    /// <summary>Those that the clause before lists (排名前三位的是东县、西县、南县，增幅分别为15%、13%、12%).</summary>
    public static bool TryListed(in Passage passage, in Discourse discourse, in Figure figure, int group, out Phrase[] names)
    {
        names = [];
        var clause = new Span(figure.Sentence, Math.Max(figure.Sentence, figure.Region.Start - 1));
        clause = LastClause(passage, clause);
        if (clause.Start > figure.Sentence && clause.Of(passage.Text) is ['与' or '同', .., '相', '比'])
            clause = LastClause(passage, new Span(figure.Sentence, clause.Start - 1)); // 起数、人数，与上年同期相比，分别下降…
        if (clause.Of(passage.Text).EndsWith("相比") && clause.Of(passage.Text).LastIndexOf('与') is > 0 and var compared)
            return discourse.IsUntold(passage, clause.Start) && ListSplitter.TrySplit(passage, passage.Trim(clause with { End = clause.Start + compared }), group, out names); // 起数、人数与去年相比，分别下降…
        if (AnyWord.LengthAtEnd(clause.Of(passage.Text), ["排位", "排名", "位次"]) > 0 && clause.Of(passage.Text).LastIndexOf('在') is > 1 and var within)
            return discourse.IsUntold(passage, clause.Start) && ListSplitter.TrySplit(passage, passage.Trim(clause with { End = clause.Start + within }), group, out names); // 产值、税收在全市排位，分别上升为第三、第六
        int at = clause.Of(passage.Text).LastIndexOfAny('是', '有', '为'); // or else all of it: 发生数、伤亡数、损失，较上年分别下降
        return clause.Length > 2 && discourse.IsUntold(passage, clause.Start + Math.Max(at, 0)) && clause.Length - at > group * 2 && clause.Of(passage.Text)[(at + 1)..].IndexOf('、') > 0 && ListSplitter.TrySplit(passage, clause with { Start = clause.Start + at + 1 }, group, out names);
    }

    private static Span LastClause(in Passage passage, Span words) =>
        words with { Start = words.Start + words.Of(passage.Text).LastIndexOfAny('，', '：') + 1 };

    // As many names as there are figures: those that the clause before lists or tells of, or the last ones of the sentence.
    private static bool TryNames(in Passage passage, in Discourse discourse, in Figure figure, int group, out Phrase[] names)
    {
        if (TryListed(passage, discourse, figure, group, out names))
            return true;
        names = discourse.Items.Count == group ? discourse.Items.ToArray() : [];
        return names.Length > 0 || discourse.NamesOfSentence.TryLast(passage.Text, group, OpensApart(passage, figure) ? figure.Sentence - 1 : figure.Mention.Start, out names)
            || (discourse.Last.Count == 1 && discourse.SubjectIn(figure.Sentence) && ListSplitter.TrySplit(passage, discourse.Last.Last, group, out names)); // A和B增长6%，分别达3亿元和1亿元
    }

    // 植树60万株，改造林地3200亩。分别占全年任务的80%、64%: a sentence of its own that goes on with the one before.
    private static bool OpensApart(in Passage passage, in Figure figure)
    {
        var words = new Span(figure.Sentence, figure.Mention.NumberStart).Of(passage.Text);
        int apart = ApartWords.Find(words, out _);
        return figure.Sentence > 0 && apart >= 0 && words.IndexOf('，') < 0 && passage.TrimLead(figure.Sentence, figure.Sentence + apart) == figure.Sentence + apart;
    }
}

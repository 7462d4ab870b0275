using SpeechML.Targets.Judging;
using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>
/// Finds what each record of a paragraph measures. It walks through the figures in their order, asks the constructions of the
/// language in theirs, the special before the plain, and keeps in mind what the clauses before were about.
/// </summary>
/// <param name="text">The paragraph.</param>
/// <param name="mentions">Its figures.</param>
/// <param name="statuses">What the judge said of each.</param>
/// <param name="periods">The expressions of time of the paragraph.</param>
/// <param name="tables">The word lists.</param>
/// <param name="clauseItems">An empty list for the linker's own use.</param>
internal ref struct IndicatorLinker(
    ReadOnlySpan<char> text, List<QuantityMention> mentions, MentionStatus[] statuses, List<Period> periods, LinkingTables tables, List<Phrase> clauseItems)
{
    private const int LongestTeller = 4;
    private const int ShortestTold = 3;
    private const int ShortestTimed = 4;
    private const int BaselineReach = 16;
    private const int ComparisonReach = 16;

    private readonly Passage passage = new(text, mentions, statuses, periods, tables);
    private Discourse discourse = new(clauseItems);

    /// <summary>The indicator and direction of the record at <paramref name="index"/>; to be called in order.</summary>
    public (Phrase Indicator, Direction Direction) Link(int index)
    {
        var figure = discourse.Open(passage, index);
        var (subject, sentence) = (discourse.Subject, discourse.SubjectSentence);
        var name = Read(ref figure);
        if (ListedLinker.TryLink(passage, ref discourse, figure, name, out var listed))
            name = discourse.Remember(passage, listed);
        if (name.Length <= Discourse.ShortestName && !discourse.Shared.IsOpen && figure.Mention.Form != QuantityForm.Rank)
            name = ShortNames.Complete(passage, ref discourse, figure, name, subject, sentence);
        else
            discourse.Completed = false;
        if (MeasureReader.TryOfChange(passage, figure, out var changed))
        {
            name = figure.Noun.IsEmpty && name.Count > 1 ? name.CutLast(name.Last.Length) : name; // 从产值2亿元增加到6亿元，从税收…
            name.Add(changed);
            discourse.Remember(passage, name);
        }

        if (InvestmentLinker.TryLink(passage, discourse, figure, name, out var spent) || InvestmentLinker.TryDone(passage, figure, name, out spent))
            name = discourse.Mention(spent);
        if (OutcomeLinker.TryOwn(passage, figure, ref name))
            discourse.Mention(name);
        name.Suffix = ShareLinker.Suffix(passage, figure, name);
        if (OwnerRateLinker.TryLink(passage, ref discourse, figure, name, out var rate))
            name = discourse.Mention(rate);
        else if (OwnerRateLinker.TryRate(passage, figure, name, out var told))
            discourse.Rate = told;
        if (discourse.EarlierNames.TryFind(passage, name, figure, sentence == figure.Sentence, out var whole) || NextPartLinker.TryLink(passage, figure, name, subject, out whole))
        {
            name = discourse.Mention(whole);
            discourse.TurnTo(whole, figure.Sentence);
        }
        else
            discourse.EarlierNames.Add(passage.Text, name);
        figure.Direction = ReadDirection(figure);
        MemberLinker.Remember(passage, ref discourse, figure, name);
        discourse.Close(figure);
        return (InnerWords.LeaveOut(passage, name), figure.Direction);
    }

    private Phrase Read(ref Figure figure)
    {
        if (ListLinker.TryNext(passage, ref discourse, ref figure, out var name))
            return name;
        figure.Direction = figure.Mention.VerbDirection ?? Direction.Level;
        figure.Noun = ReadNoun(figure);
        if (ContributionLinker.TryLink(passage, ref discourse, figure, out name)
            || RankLinker.TryLink(passage, ref discourse, ref figure, out name)
            || RankLinker.TryMove(passage, discourse, figure, out name)
            || GapLinker.TryGap(passage, ref discourse, ref figure, out name)
            || ListLinker.TryApart(passage, ref discourse, ref figure, out name)
            || PlanLinker.TryLink(passage, ref discourse, figure, out name)
            || PlanLinker.TrySame(passage, discourse, figure, out name)
            || GrantLinker.TryByShare(passage, ref discourse, figure, out name)
            || ComparisonLinker.TryLink(passage, ref discourse, ref figure, out name)
            || CounterpartLinker.TryLink(passage, ref discourse, ref figure, out name)
            || TimeLeftLinker.TryLink(passage, ref discourse, figure, out name)
            || GoalLinker.TryLink(passage, discourse, ref figure, out name)
            || GrantLinker.TryByUnit(passage, ref discourse, figure, out name)
            || HarmLinker.TryLink(passage, ref discourse, figure, out name)
            || OtherOwnerLinker.TryLink(passage, ref discourse, figure, out name)
            || OtherOwnerLinker.TryNamed(passage, ref discourse, figure, out name))
            return name;
        NarrowToCaused(ref figure);
        bool compared = ClauseWords.IsGap(figure.Noun.Of(passage.Text)) || ClauseWords.IsComparison(figure.Noun.Of(passage.Text));
        if (VerbReader.TryLeading(passage, figure.Noun, out var verb))
            figure.Verb = verb;
        if (figure.IsLevelByVerb)
            figure.Direction = DirectionReader.Read(figure.Noun.Of(passage.Text), figure.Mention.Kind is UnitKind.Share or UnitKind.Points or UnitKind.None, passage.Tables);
        if (passage.WithoutTime(figure.Noun) is var growth && ClauseWords.IsGrowth(growth.Of(passage.Text)))
            figure.Noun = growth; // 增幅4—6月分别为12%、11%
        if (ShareLinker.TryPart(passage, ref discourse, figure, out name))
            return discourse.Mention(name);
        if (ListLinker.TryOpen(passage, ref discourse, figure, out name))
            return name;
        if (ClassLinker.TryLink(passage, figure, out name))
            return discourse.Mention(name);
        if (RunLinker.TryLink(passage, ref discourse, figure, out name))
            return name;
        figure.Post = PostReader.Read(passage, figure);
        if (AttributeLinker.TryLink(passage, figure, out name) || AttributeLinker.TryRow(passage, figure, out name))
            return discourse.Mention(name);
        if (RemainderLinker.TryLink(passage, ref discourse, figure, out name) || MemberLinker.TryLink(passage, ref discourse, ref figure, out name) || PartReader.TryGrowth(passage, ref discourse, figure, out name) || UndoneLinker.TryLink(passage, ref discourse, figure, out name))
            return name;
        if (ShareLinker.TryPredicate(passage, discourse, figure, out name) || InvestmentLinker.TryBuiltWith(passage, figure, out name) || InvestmentLinker.TryWorkNext(passage, figure, out name))
            return discourse.Mention(name);
        if (SiteLinker.TryLink(passage, ref discourse, figure, out name))
            return name;
        CountedLinker.NarrowToDoing(passage, ref figure);
        if (CountedLinker.TryCapacity(passage, ref discourse, figure, out name) || CountedLinker.TryLink(passage, ref discourse, ref figure, out name))
            return name;
        if (RelationLinker.TryAverage(passage, discourse, figure, out name))
            return discourse.Mention(name);
        if (PlanAndResultLinker.TryLink(passage, ref discourse, figure, out name))
            return name;
        if (compared && !discourse.Last.IsEmpty)
        {
            figure.Direction = Direction.Level;
            return discourse.Last;
        }

        if (HeadingLinker.TryLink(passage, ref discourse, figure, out name))
            return name;
        if (BracketLinker.TryLink(passage, ref discourse, figure, out name))
            return name;
        if (figure.Noun.IsEmpty)
            return NamelessLinker.Link(passage, ref discourse, ref figure);
        if (BareVerbLinker.TryLink(passage, ref discourse, figure, out name))
            return name;
        if (discourse.EarlierNames.TryNext(passage, figure, out name))
            return discourse.Mention(name);
        if (ShareLinker.TryOfSubject(passage, discourse, figure, out name)
            || GrantLinker.TryGranted(passage, discourse, figure, out name))
            return discourse.Mention(name);
        if (RelationLinker.TryRelate(passage, ref discourse, figure, out name))
        {
            discourse.NamesOfSentence.Add(passage.Text, name); // 产值3亿元，利润2000万元，分别增长8%、5%
            return discourse.Mention(name);
        }

        return PlainLinker.Link(passage, ref discourse, ref figure);
    }

    private readonly Span ReadNoun(in Figure figure)
    {
        var noun = passage.Trim(figure.Region, cutModal: figure.Mention.Form != QuantityForm.Rank);
        if (noun.Of(passage.Text) is "比" or "用" or "现" or "大关" or "关口" or "台阶" || IsFigureBefore(figure, noun))
            return noun with { Start = noun.End }; // 产值30亿元，比增12%; 用2亿元财政资金…; 现完成12座
        if (passage.Text[figure.Mention.End..].StartsWith("的目标"))
            noun = WithoutGap(noun);
        if (IsCompared(figure, noun))
            noun = noun with { End = passage.TrimTail(noun.Start, noun.End - 1) };
        noun = WithoutToldChange(noun);
        noun = WithoutAside(figure, noun);
        if (noun.Length > ShortestTimed && passage.WithoutTime(noun) is var timeless && timeless.End < noun.End && passage.Text[timeless.End] is '到' or '在' or '从' && passage.Text[noun.End] != '的')
            noun = timeless; // 覆盖率到2027年达到, but not 订单排到年底的
        if (UnitKinds.IsCount(figure.Mention.Kind) && noun.End + 1 == figure.Mention.NumberStart && passage.Text[noun.End] == '的')
            noun = passage.WithoutTime(noun); // 确定了今年的36名代表
        if (noun.IsEmpty)
            return noun;
        var (means, done) = (MeansReader.Skip(passage, noun, figure.Mention.Kind), WhatWasDone(figure, noun));
        return noun with { Start = noun.Start + (means > 0 ? means : -done) };
    }

    // 案件连续六年下降、群众安全感提升2个百分点: how another thing changed is told before the mark.
    private readonly Span WithoutToldChange(Span noun)
    {
        int mark = noun.Of(passage.Text).LastIndexOf('、');
        return mark > ShortestTold && noun.Length - mark > ShortestTold && AnyWord.LengthAtEnd(noun.Of(passage.Text)[..mark], ["下降", "上升", "增长", "增加", "减少", "好转", "回升", "改善"]) > 0
            ? noun with { Start = passage.TrimLead(noun.Start + mark + 1, noun.End) } : noun;
    }

    // 理财业务：本月累计销售86万元; 其中主导产业（茶叶、水果）38亿元: how it is summed up, or what belongs to it.
    private readonly Span WithoutAside(in Figure figure, Span noun)
    {
        var words = noun.Of(passage.Text);
        if (words.StartsWith("累计") && words.Length == 2 + Discourse.ShortestName && figure.Region.Start > 0 && passage.Text[figure.Region.Start - 1] == '：')
            return noun with { Start = noun.Start + 2 };
        if (words.Length > 0 && words[^1] is '）' or ')' && words.LastIndexOfAny('（', '(') is >= Discourse.ShortestName and var open && words[open..].IndexOfAny(Glyph.Figures) < 0 && passage.Says(figure, "其中"))
            return noun with { End = noun.Start + open };
        return noun;
    }

    // 民间投资比增18%
    private readonly bool IsCompared(in Figure figure, Span noun) =>
        noun.Of(passage.Text).EndsWith("比") && figure.IsChange && noun.End == figure.Mention.Start && passage.Text[noun.End] is '增' or '降' or '减'
        && !(noun.Length > 1 && passage.Text[noun.End - 2] is '占' or '同' or '性' or '对' or '配');

    // 比上年完成数18亿元增长8%
    private readonly bool IsFigureBefore(in Figure figure, Span noun) =>
        figure.Index > 0 && figure.Region.Of(passage.Text).TrimStart('，') is ['比' or '较', ..]
        && passage.Mentions[figure.Index - 1] is var before && before.NumberStart == noun.Start && before.End >= noun.End;

    // 已完成全年任务的有86项: what they have done tells which.
    private readonly int WhatWasDone(in Figure figure, Span noun)
    {
        var text = passage.Text;
        var mention = figure.Mention;
        bool alone = mention.Start < mention.NumberStart || mention.End >= text.Length || text[mention.End] is '，' or '。' or '；' or '、';
        return alone && noun.Length > 2 && noun.End < mention.Start && text[noun.End] == '的' && UnitKinds.IsCount(mention.Kind)
            ? AnyWord.LengthAtEnd(text[figure.Region.Start..noun.Start], ["完成", "达到", "实现"]) : 0;
    }

    // 离今年水耗下降4%的目标, 距离招商100亿元的目标: how far it is to what is aimed at is none of its name.
    private readonly Span WithoutGap(Span noun)
    {
        int gap = AnyWord.LengthAtStart(noun.Of(passage.Text), ["距离", "距", "离"]);
        if (gap == 0)
            return noun;
        gap += AnyWord.LengthAtStart(noun.Of(passage.Text)[gap..], ["今年", "明年", "全年"]); // what a goal is for is no period there
        return noun with { Start = passage.TrimLead(noun.Start + gap, noun.End) };
    }

    // 推动利用外资规模突破3亿元, 泥沙把河床抬高了2米: the verb causes what the measure does.
    private readonly void NarrowToCaused(ref Figure figure)
    {
        var words = figure.Noun.Of(passage.Text);
        if ((figure.IsChange || passage.IsReached(figure)) && words.LastIndexOf('把') is > 0 and var treated && treated + 2 < words.Length && ClauseWords.Treats(words[treated + 1]))
        {
            figure.Noun = figure.Noun with { Start = figure.Noun.Start + treated + 1 };
            return;
        }

        if (figure.IsChange && words.IndexOf("导致") is >= 2 and var led && led + 4 <= words.Length)
        {
            figure.Noun = figure.Noun with { Start = figure.Noun.Start + led + 2 }; // 干旱导致水位下降4米
            return;
        }

        if (words.IndexOf("明确") is >= 0 and <= LongestTeller and var said && ClauseWords.IsMeasure(words))
        {
            figure.Noun = figure.Noun with { Start = passage.TrimLead(figure.Noun.Start + said + 2, figure.Noun.End) }; // 省里明确粮食增速达到3%
            return;
        }

        if (figure.Mention.Kind is not (UnitKind.Count or UnitKind.People) && figure.Mention.VerbDirection is not null && ClauseWords.IsMeasure(words)
            && ClauseWords.SkipCausative(words) is > 0 and var cause)
            figure.Noun = figure.Noun with { Start = passage.TrimLead(figure.Noun.Start + cause, figure.Noun.End) };
    }

    private readonly Direction ReadDirection(in Figure figure)
    {
        ref readonly var mention = ref figure.Mention;
        var direction = figure.Direction;
        // 由20%、45%调整为15%、48%: each has its own beginning, which stands apart.
        bool row = figure.Index > 1 && passage.Mentions[figure.Index - 1].IsBaseline && passage.Mentions[figure.Index - 2].IsBaseline && passage.Mentions[figure.Index - 1].Start - passage.Mentions[figure.Index - 2].End == 1;
        if (direction == Direction.Level && !row && figure.Index > 0 && mention.NumberStart - passage.Mentions[figure.Index - 1].End is >= 0 and <= BaselineReach)
            direction = DirectionReader.FromBaseline(passage.Mentions[figure.Index - 1], mention);
        if (direction == Direction.Level && mention.VerbDirection is null)
            direction = DirectionReader.FromComparison(passage.Text[Math.Max(0, mention.NumberStart - ComparisonReach)..mention.NumberStart]);
        return direction;
    }
}

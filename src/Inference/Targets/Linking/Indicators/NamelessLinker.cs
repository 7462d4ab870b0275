using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Links figures without words of their own to what was named before (全县企业产值30亿元，增长8%).</summary>
internal static class NamelessLinker
{
    private const int ShortestClause = 6;
    private const int ShortestMeasure = 2;
    private const int ShortestChanged = 3;
    private const int LongestStretch = 6;
    private const int LengthOfRise = 2;

    /// <summary>The indicator of the clause or of the sentence that a figure without words goes on telling of.</summary>
    public static Phrase Link(in Passage passage, ref Discourse discourse, ref Figure figure)
    {
        bool newClause = !figure.SameClause;
        if (newClause && figure.Mention.VerbDirection is not null && TryBetween(passage, figure, out var named))
            return discourse.Remember(passage, Phrase.Of(named));
        if (newClause && discourse.SubjectSentence != figure.Sentence && passage.TryThingBefore(figure, out var before)
            && discourse.IsUntold(passage, before.Start))
        {
            if (figure.Mention.Kind == UnitKind.Money && TrySpent(passage, figure.Mention, out var spent))
                return discourse.Remember(passage, Phrase.Of(spent));
            if (figure.IsLevelByVerb && before.Of(passage.Text).EndsWith("降幅"))
                figure.Direction = Direction.Decrease; // 制造业投资降幅更大，达到12%
            if (figure.IsChange && VerbReader.TryLeading(passage, before, out var doing) && before.Length - doing.Length >= ShortestChanged)
                before = before with { Start = doing.End }; // 严格控制“三公”经费，再压减5%: what changes, and not what is done
            return discourse.Remember(passage, Phrase.Of(before));
        }

        if (newClause && TryOwn(passage, discourse, figure, out var own))
            return discourse.Mention(own);
        if (newClause && ListLinker.TryJoint(passage, discourse, figure, out var joint))
            return joint;
        if (PlanLinker.TryDone(passage, discourse, figure, out var completion))
            return completion;
        if (newClause && ShareLinker.TryOfCount(passage, discourse, figure, out var share))
            return share;
        if (TryPlace(passage, discourse, figure, out var inPlace))
            return inPlace;
        if (figure.Mention.Kind == UnitKind.Share && figure.IsChange && discourse.SubjectIn(figure.Sentence) && (ShareLinker.IsWeightOfSubject(discourse) || IsGrowthOfSubject(passage, discourse)))
            return discourse.Mention(discourse.Subject); // 收入2亿元，占预算的60%，增长5%: a share moves in points, the sum in percent
        if (figure.SameClause && figure.Mention.VerbDirection is null && discourse.LastDirection != Direction.Level && figure.Mention.Start == figure.Mention.NumberStart)
            figure.Direction = discourse.LastDirection;
        if (figure.IsLevelByVerb && discourse.LastDirection != Direction.Level && IsStretched(passage, discourse, figure))
            figure.Direction = discourse.LastDirection;
        if (discourse.Last.IsEmpty && CountName(passage.Text[figure.Mention.UnitEnd - 1]) is { } count)
            return new Phrase { Suffix = count }; // 有860户3200人
        if (IsStockBehindRise(passage, discourse, figure))
            return discourse.Mention(WithoutRise(passage.Text, discourse.Last));
        return IsSumBehindRate(passage, discourse, figure) ? discourse.Mention(discourse.Subject) : discourse.Last;
    }

    // 河湾县产值超过80亿元，我们只有50亿元: the same measure, and not that of the others.
    private static bool TryOwn(in Passage passage, in Discourse discourse, in Figure figure, out Phrase own)
    {
        own = discourse.Last;
        if (own.IsEmpty || AnyWord.LengthAtStart(figure.Region.Of(passage.Text).TrimStart("，；而但"), ["我们", "咱们"]) == 0)
            return false;
        own = MemberLinker.WithoutOwner(passage, own);
        return !own.IsEmpty && own.First != discourse.Last.First && own.Length >= ShortestMeasure;
    }

    // 净增车间16个，达到121个: what is reached is more than the rise, and told of the thing; but not 新增就业6000人，力争达到7000人.
    private static bool IsStockBehindRise(in Passage passage, in Discourse discourse, in Figure figure) =>
        figure.Direction == Direction.Level && discourse.LastDirection == Direction.Increase && passage.Text[figure.Mention.Start..figure.Mention.NumberStart].IndexOf('达') >= 0
        && WithoutRise(passage.Text, discourse.Last).First != discourse.Last.First
        && passage.HaveSameUnit(discourse.Previous, figure.Index) && figure.Mention.Value > passage.Mentions[discourse.Previous].Value;

    /// <summary>The thing that is told to have grown (净增车间: 车间).</summary>
    public static Phrase WithoutRise(ReadOnlySpan<char> text, in Phrase phrase) =>
        phrase.First.Length >= LengthOfRise + Discourse.ShortestName && phrase.First.Of(text)[..LengthOfRise] is "净增" or "新增" ? phrase.SkipFirst(LengthOfRise) : phrase;

    // 财政收入12亿元，增收1亿元，增长9%: both are told of what grows.
    private static bool IsGrowthOfSubject(in Passage passage, in Discourse discourse) =>
        discourse.Last.Count > 1
        && ((discourse.Last.First.Start == discourse.Subject.First.Start && ClauseWords.IsGrowth(discourse.Last.Last.Of(passage.Text)))
            || (discourse.Last.Last == discourse.Subject.Last && discourse.Last.First.Of(passage.Text) is "净增" or "增加" or "净减" or "减少")); // 净增4亿元，增长15%

    // 税收达到3亿元，增长率8%，其中上半年突破2亿元; 收入2亿元，占预算的60%，增收1000万元: a rate has no sums, what it is told of has.
    private static bool IsSumBehindRate(in Passage passage, in Discourse discourse, in Figure figure) =>
        figure.Mention.Kind is UnitKind.Money or UnitKind.Magnitude or UnitKind.Area or UnitKind.Bulk or UnitKind.Length or UnitKind.Count or UnitKind.People or UnitKind.Time
        && !discourse.Last.IsEmpty && discourse.SubjectIn(figure.Sentence)
        && (ShareLinker.IsWeightOfSubject(discourse) || (OwnerRateLinker.NamesRate(discourse.Last.Last.Of(passage.Text)) && discourse.Last.Suffix is null))
        && !OwnerRateLinker.NamesRate(discourse.Subject.Last.Of(passage.Text));

    // 想方设法，兴医办院，累计投入3000万元: the clause before says what was done, and no name.
    private static bool TrySpent(in Passage passage, in QuantityMention mention, out Span spent)
    {
        int at = passage.Text[mention.Start..mention.NumberStart].IndexOf("投入");
        spent = new Span(mention.Start, mention.Start + at + 2);
        return at >= 0;
    }

    // 产值增长6%、力争达到8%: the same growth, aimed higher.
    private static bool IsStretched(in Passage passage, in Discourse discourse, in Figure figure)
    {
        ref readonly var before = ref passage.Mentions[discourse.Previous];
        var between = passage.Text[before.End..Math.Max(before.End, figure.Mention.NumberStart)];
        return before.Kind == figure.Mention.Kind && between.Length <= LongestStretch
            && (between.IndexOf("力争") >= 0 || between.IndexOf("争取") >= 0 || between.IndexOf("确保") >= 0);
    }

    // 城镇居民收入与经济同步，增长6%: the clause in between names what grows.
    private static bool TryBetween(in Passage passage, in Figure figure, out Span named)
    {
        named = default;
        int from = passage.Clauses.SentenceStart(figure.Region.Start);
        if (figure.Region.Start - from < ShortestClause)
            return false;
        var clause = passage.Trim(passage.Clauses.ClauseBefore(figure.Region.Start, from));
        if (figure.Index > 0 && passage.Mentions[figure.Index - 1].End > clause.Start)
            return false; // 比全国低10个百分点，要提高到40%: the clause has a figure of its own
        int cut = clause.Of(passage.Text).IndexOfAny("与高低");
        if (cut < 3 || passage.Text[clause.Start + cut - 1] is '提' or '降' or '抬' or '最' or '减' or '新')
            return false;
        named = clause with { End = clause.Start + cut };
        return true;
    }

    private static string? CountName(char unit) => unit switch { '户' => "户数", '人' => "人口", _ => null };

    // 全村6个村民小组，210户，860人: households and people of the place that was named.
    private static bool TryPlace(in Passage passage, in Discourse discourse, in Figure figure, out Phrase name)
    {
        name = default;
        ref readonly var mention = ref figure.Mention;
        string? count = CountName(passage.Text[mention.UnitEnd - 1]);
        if (count is null || (mention.Start != mention.NumberStart && passage.Text[mention.NumberStart - 1] is not ('有' or '共')) || discourse.PlaceSentence != figure.Sentence
            || discourse.Last.IsEmpty || passage.Text[discourse.Last.Last.End - 1] is not ('组' or '村' or '区' or '社' or '队' or '镇' or '乡' or '屯' or '寨' or '委' or '街')
            || discourse.Last.Last.Of(passage.Text).EndsWith("城镇"))
            return false; // 最低生活保障城镇1300户2700人: no town
        name.Add(discourse.Place);
        name.Suffix = count;
        return true;
    }
}

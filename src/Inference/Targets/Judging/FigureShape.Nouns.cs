using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <content>Figures that are told apart by the noun that they stand at: thresholds within it, shares and counts of it.</content>
internal static partial class FigureShape
{
    // How far a threshold may stand behind the count whose noun it qualifies, and how many of them there may be.
    private const int ThresholdReach = 16;
    private const int MostThresholds = 3;

    private const int NegationReach = 6;

    // How far the verb may stand before the count, and how many may stand in a row.
    private const int BuiltReach = 16;
    private const int MostInRow = 8;

    private const int LongestThing = 4;
    private const int LongestSized = 8;

    // How far behind a count its predicate's figure may stand.
    private const int PredicateReach = 20;

    // What a share before 的 may stand behind: the beginning of a clause, a place, another share, a verb of being.
    private const string PartOpenings = "，：、和有使让县市区镇乡村省国校厂";

    // Behind 的 these begin no noun.
    private const string NoNouns = "有只一要由在为不均都扣将须可已是各";

    private static readonly string[] BuildingVerbs = ["新建", "建成", "修建", "改建", "扩建", "建起", "购置", "购买", "添置", "新购", "安装", "打"];

    // Measures, which a rate before 的 describes, and sums that are reckoned by it.
    private static readonly string[] Measures = ["目标", "要求", "任务", "底线", "标准", "增", "速度", "比例", "水平", "平均", "奖", "补", "贴", "差", "缺口", "利率", "税率"];

    // 28个基地总产值88亿元: the count tells whose sum it is.
    private static bool QualifiesNext(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next)
    {
        if (mention.Kind is not (UnitKind.Count or UnitKind.People) || next.Kind is UnitKind.Count or UnitKind.People || next.NounEnd - mention.End is < 3 or > 30)
            return false;
        var between = text[mention.End..next.NounEnd];
        return between.IndexOfAny("，。；、：和已）") < 0 && between[^1] is '率' or '值' or '量' or '额' or '入' or '积' or '数' or '重' or '比' or '由' or '资' or '费';
    }

    // 引进3个总投资5000万元以上的项目, 一家产值超亿元、税收千万元以上的企业: the last figure that qualifies the noun of this count, or this one itself.
    private static int LastThreshold(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (!IsCountAlone(figures[index]))
            return index;
        int last = Math.Min(figures.Length - 1, index + MostThresholds);
        for (int i = index + 1; i <= last; i++)
        {
            ref readonly var threshold = ref figures[i];
            var between = Between(text, figures[i - 1], threshold, ThresholdReach);
            if (i > index + 1 && between.StartsWith("、"))
                between = between[1..];
            if (!IsBounded(text, threshold) || between.IndexOfAny("，。；、：的和") >= 0)
                return index;
            if (threshold.End + 1 < text.Length && text[threshold.End] == '的' && Glyph.IsHan(text[threshold.End + 1]))
                return i;
            if (threshold.End >= text.Length || text[threshold.End] != '、')
                return index;
        }

        return index;
    }

    // 新建公园一座、凉亭两座: what is built is counted, however few they are.
    private static bool CountsBuilt(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        for (int i = index; i >= 0 && index - i < MostInRow && IsFewBehind(text, figures[i]); i--)
        {
            var before = Behind(text, figures[i].NumberStart, BuiltReach);
            before = before[(before.LastIndexOfAny("，：、") + 1)..];
            foreach (string verb in BuildingVerbs)
            {
                if (before.LastIndexOf(verb) is >= 0 and var at && before.Length - at - verb.Length >= (verb.Length > 1 ? 2 : 1))
                    return true;
            }

            if (before.Length < 2 || i == 0 || figures[i - 1].End != figures[i].NumberStart - before.Length - 1 || text[figures[i - 1].End] != '、')
                return false;
        }

        return false;
    }

    // One, two and so on, closed by a mark.
    private static bool IsFewBehind(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Kind == UnitKind.Count && mention.Style == NumeralStyle.Chinese && mention.Start == mention.NumberStart && mention.Start > 0 && mention.End == mention.UnitEnd
        && (mention.End == text.Length || text[mention.End] is '、' or '，' or '。' or '；') && "座所处家台口眼栋幢辆套支间个条部架".Contains(text[mention.UnitEnd - 1])
        && text[mention.Start - 1] is not ('的' or '了' or '这' or '那' or '每' or '各' or '成' or '完');

    // Such a count is meant however small it is: 每人引进一个…; not 没有引进一个…, 每接来一名….
    private static bool CountsQualified(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (LastThreshold(text, figures, index) == index)
            return false;
        var before = Behind(text, figures[index].NumberStart, NegationReach);
        int each = before.LastIndexOf('每');
        return before.IndexOfAny("没未杜不") < 0 && (each < 0 || (each + 1 < before.Length && before[each + 1] is '人' or '个' or '村' or '镇' or '乡' or '县' or '户' or '家' or '年'));
    }

    // The least size of what is to be set up is a limit of its own, and no threshold: 建起一支不少于50人的专业队.
    private static bool IsThreshold(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (figures[index].Comparator == Comparator.Range && IsOfCounted(text, figures, index))
            return true;
        if (index + 1 < figures.Length && IsSizeOfThing(text, figures[index], figures[index + 1], Between(text, figures[index], figures[index + 1], ThresholdReach)))
            return true;
        if (!IsBounded(text, figures[index]) || text[figures[index].Start..figures[index].NumberStart].Contains('不'))
            return false;
        if (QualifiesCounted(text, figures, index))
            return true;
        for (int i = index - 1; i >= Math.Max(0, index - MostThresholds); i--)
        {
            if (LastThreshold(text, figures, i) >= index)
                return true;
        }

        return false;
    }

    // 有8家企业产值超亿元，15家企业利润超千万元: those of the clauses behind are told as the first.
    private static bool CountsThose(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        int first = index;
        while (first > 1 && index - first < MostThresholds * 2 && text[figures[first].NumberStart - 1] == '，' && figures[first - 1].End == figures[first].NumberStart - 1)
            first -= 2;
        for (int i = first; i <= index; i += 2)
        {
            if (i + 1 >= figures.Length || !CountsThose(text, figures[i], figures[i + 1], i > first || IsFollowed(text, figures, i)))
                return false;
        }

        return true;
    }

    // 去年，15家法院收案超过2万件，9家法院结案率超95%: where two such clauses stand side by side, none is told of all.
    private static bool IsFollowed(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index) =>
        index + 3 < figures.Length && figures[index].NumberStart > 0 && text[figures[index].NumberStart - 1] is '，' or '。' or '；' && figures[index + 1].End == figures[index + 2].NumberStart - 1
        && text[figures[index + 1].End] == '，' && !Wills(text[figures[index].End..figures[index + 1].NumberStart]) && figures[index].Unit.AsSpan(text).SequenceEqual(figures[index + 2].Unit.AsSpan(text)) && CountsThose(text, figures[index + 2], figures[index + 3], follows: true);

    private static bool Wills(ReadOnlySpan<char> words) => AnyWord.IsIn(words, ["要", "须", "应", "力争", "争取", "确保"]);

    // 有12个村收入不到5万元: how many they are, and what tells which they are; not 三家里面有两家没花过一分钱.
    private static bool CountsThose(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next, bool follows) =>
        mention.NumberStart > 0 && (follows || text[mention.NumberStart - 1] == '有' || EachPasses(text, mention, next)) && mention.Value != 1 && IsCountAlone(mention) && IsBounded(text, next)
        && Between(text, mention, next, PredicateReach) is { Length: > 0 } between && between.IndexOfAny("，。；、：没的") < 0;

    // 新建存栏300—500头的养殖场26个: a range that tells how big each is.
    private static bool IsOfCounted(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index) =>
        index + 1 < figures.Length && figures[index + 1].Kind == UnitKind.Count && !IsPart(text, figures[index])
        && Between(text, figures[index], figures[index + 1], ThresholdReach) is { Length: > 2 } between && between[0] == '的' && between[1..].IndexOfAny("，。；、：的和") < 0;

    // 3家企业利税过500万元: each of them, where no sum of all is told.
    private static bool EachPasses(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next) =>
        mention.Kind == UnitKind.Count && mention.NumberStart > 0 && text[mention.NumberStart - 1] == '，' && next.Start > mention.End && text[next.Start..next.NumberStart] is "过" or "超"
        && text[mention.End..next.Start].IndexOfAny('总', '共') < 0;

    // 建设100亩以上的蔬菜基地3个: the number of the things stands behind them.
    private static bool QualifiesCounted(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        ref readonly var threshold = ref figures[index];
        if (index + 1 >= figures.Length)
            return false;
        ref readonly var count = ref figures[index + 1];
        var between = Between(text, threshold, count, ThresholdReach);
        if (PassedByThing(text, threshold, count, between) || CountsClass(text, threshold, count, between))
            return true;
        if (threshold.End == threshold.UnitEnd || IsPart(text, threshold))
            return false;
        return count.Kind is UnitKind.Count or UnitKind.People && between.Length > 2 && between.IndexOf('的') is >= 0 and <= LongestThing and var of && between.Length > of + 1
            && between[..of].IndexOfAny("，。；、：和") < 0 && between[(of + 1)..].IndexOfAny("，。；、：的和") < 0; // 3起以上纠纷的村12个
    }

    // 300件以上2人, 2例以上超生的村达11个: nothing stands between but what is counted.
    private static bool CountsClass(ReadOnlySpan<char> text, in QuantityMention threshold, in QuantityMention count, ReadOnlySpan<char> between) =>
        threshold.End > threshold.UnitEnd && !IsPart(text, threshold) && count.Kind is UnitKind.Count or UnitKind.People && text[count.UnitEnd - 1] != text[threshold.UnitEnd - 1]
        && (between.Length == 0 ? count.Start == count.NumberStart
            : text[count.Start] == '达' && threshold.Kind is UnitKind.Count or UnitKind.People && between.LastIndexOf('的') is > 1 and var of && of + 1 < between.Length && between.IndexOfAny("，。；、：") < 0);

    // 存栏500头奶牛养殖场3家: how big each of them is.
    private static bool IsSizeOfThing(ReadOnlySpan<char> text, in QuantityMention size, in QuantityMention count, ReadOnlySpan<char> between) =>
        size.Start == size.NumberStart && size.Form == QuantityForm.Plain && count.Kind == UnitKind.Count && count.Start == count.NumberStart
        && between.Length is >= 2 and <= LongestSized && between[^1] is '场' or '厂' or '户' or '社' or '区' or '点' or '地' && between.IndexOfAny("，。；、：和") < 0
        && AnyWord.LengthAtEnd(Behind(text, size.NumberStart, 3), ["存栏", "出栏", "年产", "年屠宰", "年加工", "日产"]) > 0;

    // 年招生超500人学校12所, 财政收入超亿元乡镇3个, 超10亿元的4个: nothing but the thing stands between; not 投入超2亿元新建泵站20座.
    private static bool PassedByThing(ReadOnlySpan<char> text, in QuantityMention threshold, in QuantityMention count, ReadOnlySpan<char> between) =>
        text[threshold.Start] is '超' or '过' && threshold.End == threshold.UnitEnd && count.Kind == UnitKind.Count && text[count.Start..count.NumberStart] is "" or "有"
        && (between is "的" || between.Length is >= 2 and <= LongestThing) && between.IndexOfAny("，。；、：和（）") < 0 && between.LastIndexOf('的') < 1
        && LinkingTables.Default.Verbs.Match(between, 0, out _) < 0;

    private static bool IsCountAlone(in QuantityMention mention) =>
        mention.Kind is UnitKind.Count or UnitKind.People && mention.Form == QuantityForm.Plain && mention.End == mention.UnitEnd;

    // 5000万元以上, 超10亿元; not 十几个, 上千元.
    private static bool IsBounded(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Plain && mention.Comparator is Comparator.AtLeast or Comparator.AtMost
        && (mention.End > mention.UnitEnd && text[mention.End - 1] is '上' or '下' or '内' || text[mention.Start..mention.NumberStart].IndexOfAny("超过不低高少") >= 0);

    // What stands between two figures, where it is no longer than that; else a mark.
    private static ReadOnlySpan<char> Between(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next, int reach) =>
        next.Start >= mention.End && next.Start - mention.End <= reach ? text[mention.End..next.Start] : "。";

    // 八成的村达到标准, 全县75%以上的河道…: a share of what is named behind it; not 低于80%的站所, 8%的目标, 过半的只有三个.
    private static bool IsShareOfNoun(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (!IsPart(text, mention) || mention.End + 1 >= text.Length || text[mention.End] != '的' || !(Glyph.IsHan(text[mention.End + 1]) || Glyph.IsLatin(text[mention.End + 1])) || NoNouns.Contains(text[mention.End + 1]))
            return false;
        var cue = text[mention.Start..mention.NumberStart];
        if (cue.IndexOfAny("低高少多大小增提升降减不") >= 0 || (cue.IndexOfAny("超过") >= 0 && !IsMost(mention)))
            return false;
        var before = Behind(text, mention.Start, 1);
        if (before.Length > 0 && !PartOpenings.Contains(before[0]) && !text[..mention.Start].EndsWith("贡献了"))
            return false;
        var noun = text[(mention.End + 1)..];
        return AnyWord.LengthAtStart(noun, Measures) == 0;
    }

    private static bool IsPart(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Fraction || (mention.Kind == UnitKind.Share && (text[mention.UnitEnd - 1] is '%' or '％' or '成' || text[mention.NumberStart..].StartsWith("百分之")));

    // 超过八成的农户 are the most of them; 超过10%的部门 are those that a rule is about.
    private static bool IsMost(in QuantityMention mention) =>
        mention.Value >= (mention.Form == QuantityForm.Fraction ? 0.5m : mention.Style == NumeralStyle.Chinese && mention.Value <= 10 ? 5 : 50);

    // 每村至少一人, 每队不少于三名: a bound says that the number is meant, however small it is; not 至少有几个.
    private static bool IsLeastCount(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind is not (UnitKind.Count or UnitKind.People) || mention.Style != NumeralStyle.Chinese || mention.Comparator != Comparator.AtLeast || mention.End != mention.UnitEnd
            || text[mention.NumberStart] == '几')
            return false;
        var cue = text[mention.Start..mention.NumberStart];
        return AnyWord.LengthAtStart(cue, ["至少", "不少于", "不得少于", "不低于"]) > 0;
    }
}

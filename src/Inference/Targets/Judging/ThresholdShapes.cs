using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Counts whose noun a threshold qualifies, and such thresholds.</summary>
internal static class ThresholdShapes
{
    // How far a threshold may stand behind the count whose noun it qualifies, and how many of them there may be.
    private const int ThresholdReach = 16;
    private const int MostThresholds = 3;
    private const int NegationReach = 6;
    private const int LongestThing = 4;
    private const int LongestSized = 8;

    // How far behind a count its predicate's figure may stand.
    private const int PredicateReach = 20;

    // 引进3个总投资5000万元以上的项目, 一家产值超亿元、税收千万元以上的企业: the last figure that qualifies the noun of this count, or this one itself.
    private static int LastThreshold(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (!IsCountAlone(figures[index]))
            return index;
        int last = Math.Min(figures.Length - 1, index + MostThresholds);
        for (int i = index + 1; i <= last; i++)
        {
            ref readonly var threshold = ref figures[i];
            var between = FigureWords.Between(text, figures[i - 1], threshold, ThresholdReach);
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

    /// <summary>Such a count is meant however small it is: 每人引进一个…; not 没有引进一个…, 每接来一名….</summary>
    public static bool CountsQualified(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (LastThreshold(text, figures, index) == index)
            return false;
        var before = FigureWords.Before(text, figures[index].NumberStart, NegationReach);
        int each = before.LastIndexOf('每');
        return before.IndexOfAny("没未杜不") < 0 && (each < 0 || (each + 1 < before.Length && before[each + 1] is '人' or '个' or '村' or '镇' or '乡' or '县' or '户' or '家' or '年'));
    }

    /// <summary>The least size of what is to be set up is a limit of its own, and no threshold: 建起一支不少于50人的专业队.</summary>
    public static bool IsThreshold(ReadOnlySpan<char> text, LinkingTables tables, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (figures[index].Comparator == Comparator.Range && IsOfCounted(text, figures, index))
            return true;
        if (index + 1 < figures.Length && IsSizeOfThing(text, figures[index], figures[index + 1], FigureWords.Between(text, figures[index], figures[index + 1], ThresholdReach)))
            return true;
        if (!IsBounded(text, figures[index]) || text[figures[index].Start..figures[index].NumberStart].Contains('不'))
            return false;
        if (QualifiesCounted(text, tables, figures, index))
            return true;
        for (int i = index - 1; i >= Math.Max(0, index - MostThresholds); i--)
        {
            if (LastThreshold(text, figures, i) >= index)
                return true;
        }

        return false;
    }

    /// <summary>有8家企业产值超亿元，15家企业利润超千万元: those of the clauses behind are told as the first.</summary>
    public static bool CountsThose(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
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
        && FigureWords.Between(text, mention, next, PredicateReach) is { Length: > 0 } between && between.IndexOfAny("，。；、：没的") < 0;

    // 新建存栏300—500头的养殖场26个: a range that tells how big each is.
    private static bool IsOfCounted(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index) =>
        index + 1 < figures.Length && figures[index + 1].Kind == UnitKind.Count && !ShareShapes.IsPart(text, figures[index])
        && FigureWords.Between(text, figures[index], figures[index + 1], ThresholdReach) is { Length: > 2 } between && between[0] == '的' && between[1..].IndexOfAny("，。；、：的和") < 0;

    // 3家企业利税过500万元: each of them, where no sum of all is told.
    private static bool EachPasses(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next) =>
        mention.Kind == UnitKind.Count && mention.NumberStart > 0 && text[mention.NumberStart - 1] == '，' && next.Start > mention.End && text[next.Start..next.NumberStart] is "过" or "超"
        && text[mention.End..next.Start].IndexOfAny('总', '共') < 0;

    // 建设100亩以上的蔬菜基地3个: the number of the things stands behind them.
    private static bool QualifiesCounted(ReadOnlySpan<char> text, LinkingTables tables, ReadOnlySpan<QuantityMention> figures, int index)
    {
        ref readonly var threshold = ref figures[index];
        if (index + 1 >= figures.Length)
            return false;
        ref readonly var count = ref figures[index + 1];
        var between = FigureWords.Between(text, threshold, count, ThresholdReach);
        if (PassedByThing(text, tables, threshold, count, between) || CountsClass(text, threshold, count, between))
            return true;
        if (threshold.End == threshold.UnitEnd || ShareShapes.IsPart(text, threshold))
            return false;
        return count.Kind is UnitKind.Count or UnitKind.People && between.Length > 2 && between.IndexOf('的') is >= 0 and <= LongestThing and var of && between.Length > of + 1
            && between[..of].IndexOfAny("，。；、：和") < 0 && between[(of + 1)..].IndexOfAny("，。；、：的和") < 0; // 3起以上纠纷的村12个
    }

    // 300件以上2人, 2例以上超生的村达11个: nothing stands between but what is counted.
    private static bool CountsClass(ReadOnlySpan<char> text, in QuantityMention threshold, in QuantityMention count, ReadOnlySpan<char> between) =>
        threshold.End > threshold.UnitEnd && !ShareShapes.IsPart(text, threshold) && count.Kind is UnitKind.Count or UnitKind.People && text[count.UnitEnd - 1] != text[threshold.UnitEnd - 1]
        && (between.Length == 0 ? count.Start == count.NumberStart
            : text[count.Start] == '达' && threshold.Kind is UnitKind.Count or UnitKind.People && between.LastIndexOf('的') is > 1 and var of && of + 1 < between.Length && between.IndexOfAny("，。；、：") < 0);

    // 存栏500头奶牛养殖场3家: how big each of them is.
    private static bool IsSizeOfThing(ReadOnlySpan<char> text, in QuantityMention size, in QuantityMention count, ReadOnlySpan<char> between) =>
        size.Start == size.NumberStart && size.Form == QuantityForm.Plain && count.Kind == UnitKind.Count && count.Start == count.NumberStart
        && between.Length is >= 2 and <= LongestSized && between[^1] is '场' or '厂' or '户' or '社' or '区' or '点' or '地' && between.IndexOfAny("，。；、：和") < 0
        && AnyWord.LengthAtEnd(FigureWords.Before(text, size.NumberStart, 3), ["存栏", "出栏", "年产", "年屠宰", "年加工", "日产"]) > 0;

    // 年招生超500人学校12所, 财政收入超亿元乡镇3个, 超10亿元的4个: nothing but the thing stands between; not 投入超2亿元新建泵站20座.
    private static bool PassedByThing(ReadOnlySpan<char> text, LinkingTables tables, in QuantityMention threshold, in QuantityMention count, ReadOnlySpan<char> between) =>
        text[threshold.Start] is '超' or '过' && threshold.End == threshold.UnitEnd && count.Kind == UnitKind.Count && text[count.Start..count.NumberStart] is "" or "有"
        && (between is "的" || between.Length is >= 2 and <= LongestThing) && between.IndexOfAny("，。；、：和（）") < 0 && between.LastIndexOf('的') < 1
        && tables.Verbs.Match(between, 0, out _) < 0;

    private static bool IsCountAlone(in QuantityMention mention) =>
        mention.Kind is UnitKind.Count or UnitKind.People && mention.Form == QuantityForm.Plain && mention.End == mention.UnitEnd;

    // 5000万元以上, 超10亿元; not 十几个, 上千元.
    private static bool IsBounded(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Plain && mention.Comparator is Comparator.AtLeast or Comparator.AtMost
        && (mention.End > mention.UnitEnd && text[mention.End - 1] is '上' or '下' or '内' || text[mention.Start..mention.NumberStart].IndexOfAny("超过不低高少") >= 0);
}

using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Figures that another one is compared with or reckoned from: what it was before, what it is a multiple or a share of, under what circumstances it was reached.</summary>
internal static class BaseShapes
{
    private const int FormerReach = 8;
    private const int EarlierReach = 12;
    private const int NounReach = 8;
    private const int ComparisonReach = 18;
    private const int RuleReach = 24;
    private const int NamingReach = 8;
    private const int ShortestPlan = 4;
    private const int LongestPlan = 6;
    private const int CircumstanceReach = 12;

    /// <summary>由A提高到B: A; 完成销售额8亿元（去年7亿元）; 占年度计划20亿元的60%.</summary>
    public static bool IsBase(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index, in QuantityMention next, char after)
    {
        ref readonly var mention = ref figures[index];
        return mention.IsBaseline || IsFormer(text, mention) || IsFormerOfSentence(text, figures, index) || IsOfEarlierTime(text, mention) || IsRankComparedWith(text, mention) || IsComparedWith(text, mention, next, after)
            || IsDenominator(text, mention, next) || IsSurpassed(text, figures, index) || IsMultiplied(text, figures, index) || IsOfOnlyOne(text, mention) || IsCircumstance(text, mention) || IsKept(text, mention);
    }

    // 完成销售额8亿元（去年7亿元）: what it was before.
    private static bool IsFormer(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.End >= text.Length || text[mention.End] is not ('）' or ')'))
            return false;
        var before = text[Math.Max(0, mention.Start - FormerReach)..mention.Start];
        int open = before.LastIndexOfAny('（', '(');
        return open >= 0 && before[(open + 1)..] is "去年" or "上年" or "前年" or "同期" or "去年同期" or "上年同期" or "去年为" or "上年为";
    }

    // 火灾3起，去年同期为5起; 去年同期为120件210人.
    private static bool IsFormerOfSentence(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (figures[index].Form == QuantityForm.Doubling)
            return false; // 比去年同期翻了一番
        if (index > 0 && figures[index].NumberStart == figures[index - 1].End)
            index--;
        ref readonly var mention = ref figures[index];
        var before = FigureWords.Before(text, mention.Start, FormerReach).BehindLast("，：（");
        return before is "去年同期" or "上年同期" or "较去年同期" or "较上年同期" or "比去年同期" or "比上年同期" or "去年同期是" or "上年同期是" && text[mention.Start..mention.NumberStart] is "为" or "仅为" or "仅" or "只有" or "";
    }

    // 比去年的26亿元净增4亿元, 较上年同期8000万元增收…, 较2020年260万人次增长: what it was before.
    private static bool IsOfEarlierTime(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Start != mention.NumberStart || mention.Form == QuantityForm.Rank || mention.Kind is UnitKind.Points or UnitKind.Multiple or UnitKind.Time or UnitKind.None)
            return false;
        var before = FigureWords.Before(text, mention.NumberStart, EarlierReach);
        if (before.Length > 2 && before[^3] == '在' && AnyWord.LengthAtEnd(before, ["去年", "上年", "前年"]) > 0 && AnyWord.LengthAtStart(text[mention.End..], ["基础上", "的基础上"]) > 0)
            return true; // 在去年40家基础上
        int at = before.LastIndexOfAny('比', '较');
        if (at < 0 || before.Length - at < 3 || before[at..].IndexOfAny("，、：") >= 0 || mention.End >= text.Length || !(Glyph.IsHan(text[mention.End]) || before[at..].IndexOf('之') == 1 || Moves(text[mention.End..])))
            return false;
        int time = AnyWord.LengthAtEnd(before[(at + 1)..], ["年的", "同期的", "年同期", "去年", "上年", "前年", "目标", "年预计完成数", "年完成数", "年执行数", "年决算数", "年预算数"]);
        bool thing = time == 0 && AnyWord.LengthAtStart(before[(at + 1)..], ["去年", "上年", "前年"]) is > 0 and var year && before.Length - at - 1 - year >= 2
            && text[mention.End] is '增' or '减' or '升' or '降'; // 比前年出口企业30家增加40%
        return (time > 0 || thing || YearText.Is(before[(at + 1)..])) && (at == 0 || before[at - 1] is not ('同' or '环' or '占' or '对' or '之'));
    }

    // 比2016年的8.8万吨，增0.6万吨: the move stands behind a comma.
    private static bool Moves(ReadOnlySpan<char> behind) =>
        behind.Length > 2 && behind[0] == '，' && (behind[1] is '增' or '减' or '降' or '升' or '多' or '少' || AnyWord.LengthAtStart(behind[1..], ["提高", "提升", "下降", "上升"]) > 0);

    // 在前年下降24%的基础上, 接近历史最低水位75米, 超额完成3万人的目标: what is gone on from, or left behind.
    private static bool IsSurpassed(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        ref readonly var mention = ref figures[index];
        var behind = text[mention.End..];
        var before = FigureWords.ClauseBefore(text, mention.NumberStart);
        if (behind.StartsWith("的基础上"))
            return AnyWord.IsIn(before, ["在去年", "在前年", "在上年"]) || IsStageBefore(text, mention);
        if (before.IndexOf("历史最") is > 0 and var record && before.Length - record > 4)
            return AnyWord.LengthAtEnd(before[..record], ["接近", "逼近", "高于", "低于", "超过", "超", "刷新"]) > 0;
        return index > 0 && before.StartsWith("超额完成") && AnyWord.LengthAtStart(behind, ["的目标", "的年度目标", "的任务", "的年度任务", "任务", "目标"]) > 0
            && figures[index - 1].End + 1 == mention.NumberStart - before.Length && figures[index - 1].Unit.AsSpan(text).SequenceEqual(mention.Unit.AsSpan(text));
    }

    // 在2019年突破20亿元的基础上，达到…: what it had reached before.
    private static bool IsStageBefore(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var before = FigureWords.Before(text, mention.Start, EarlierReach);
        int year = before.LastIndexOf('年');
        return year > 0 && Glyph.IsNumberPart(before[year - 1]) && before[..year].Contains('在');
    }

    // 比第一名低3个点, 与第一名相差X分: whom something is compared with.
    private static bool IsRankComparedWith(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Rank && mention.Comparator == Comparator.Equal && (text[mention.UnitEnd - 1] is '名' or '位' || (mention.End < text.Length && text[mention.End] == '的'))
        && FigureWords.Before(text, mention.NumberStart, 4) is var before && (before is [.., '比' or '与' or '跟' or '离' or '较'] or [.., '比' or '与' or '跟' or '较', '排', '名'] || before is [.., '比', '全', _] or [.., '与', '全', _]);

    // 较全市平均增幅30%低3个百分点: what the distance is from.
    private static bool IsComparedWith(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next, char after)
    {
        if (mention.Kind == UnitKind.Share && text[mention.End..].StartsWith("相比") && FigureWords.Before(text, mention.NumberStart, ComparisonReach) is var with
            && with.BehindLast("，；、").IndexOfAny("与同和跟") >= 0)
            return true; // 与省定目标85%相比
        if (mention.Kind != UnitKind.Share || after is not ('低' or '高') || next.Kind != UnitKind.Points || next.NumberStart - mention.End is < 1 or > 3)
            return false;
        var before = FigureWords.Before(text, mention.NumberStart, ComparisonReach);
        return before.BehindLast("，；、").IndexOfAny('比', '较') >= 0;
    }

    // 占年度计划20亿元的60%, 占全年控制数（240起）的65%: what the share is of.
    private static bool IsDenominator(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next)
    {
        if (next.NumberStart - mention.End is < 1 or > LongestPlan || !ShareShapes.IsPart(text, next) || next.Kind == mention.Kind)
            return false;
        if (next.Start > mention.End && AnyWord.LengthAtStart(text[mention.End..], ["目标的", "任务的", "计划的", "年计划的", "年任务的", "年目标的", "年度计划的", "年度任务的", "年度目标的"]) == next.Start - mention.End)
            return true; // 接近全年150件目标的80%, 完成500人年计划的72%
        if (next.NumberStart - mention.End > ShortestPlan || text[mention.Start..mention.NumberStart] is not ("" or "共"))
            return false;
        bool bracketed = mention.Start > 0 && text[mention.Start - 1] is '（' or '(' && text[mention.End] is '）' or ')';
        int of = bracketed ? mention.End + 1 : mention.End;
        if (bracketed && next.NumberStart == of)
            return true; // 占年度任务（120座）71.7%
        if (of >= text.Length || text[of] != '的')
            return false;
        return bracketed || (mention.Start == mention.NumberStart && mention.NumberStart > 0 && next.NumberStart == of + 1 && !ShareShapes.IsPart(text, mention) && mention.Form == QuantityForm.Plain && Glyph.IsHan(text[mention.NumberStart - 1]));
    }

    // 是“十二五”完成投资13亿元的2倍: of what it is a multiple.
    private static bool IsMultiplied(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index)
    {
        if (index + 1 >= figures.Length || figures[index + 1].Kind != UnitKind.Multiple || figures[index].Kind is UnitKind.Multiple or UnitKind.Share || FigureWords.Between(text, figures[index], figures[index + 1], 1) is not "的")
            return false;
        var before = FigureWords.Before(text, figures[index].NumberStart, RuleReach).BehindLast(Glyph.ClauseEnds).TrimStart('、');
        return AnyWord.LengthAtStart(before, ["是", "为", "相当于", "达到", "超过", "约为", "约是"]) > 0;
    }

    // 作为全省唯一常住人口超过80万人的县级市: which one it is.
    private static bool IsOfOnlyOne(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Comparator is not (Comparator.AtLeast or Comparator.AtMost) || mention.End >= text.Length || text[mention.End] != '的')
            return false;
        var before = FigureWords.Before(text, mention.Start, EarlierReach);
        return before.BehindLast(Glyph.ClauseEnds).IndexOf("唯一") >= 0;
    }

    // 在5座矿井停产的情况下，完成…: what had to be coped with.
    private static bool IsCircumstance(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var behind = text[mention.End..Math.Min(text.Length, mention.End + CircumstanceReach)];
        int end = behind.IndexOf("的情况下");
        if (end < 0 || behind[..end].IndexOfAny(Glyph.ClauseEnds) >= 0)
            return false;
        var before = FigureWords.Before(text, mention.NumberStart, NounReach);
        return before.BehindLast(Glyph.ClauseEnds).Contains('在');
    }

    // 费用没有突破3亿元的包干指标: a limit that was kept to.
    private static bool IsKept(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Comparator != Comparator.AtMost || mention.End >= text.Length || text[mention.End] != '的' || !text[mention.Start..mention.NumberStart].StartsWith("没有"))
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + NamingReach)];
        return AnyWord.LengthAtEnd(behind.BeforeFirst(Glyph.ClauseEnds), ["指标", "预算", "限额", "标准", "控制数", "红线"]) > 0;
    }
}

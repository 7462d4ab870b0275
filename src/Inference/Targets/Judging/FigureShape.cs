using System.Runtime.InteropServices;
using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Tells names, references and some records by their shape alone: quotes, classes, durations, small counts written in Chinese.</summary>
internal static class FigureShape
{
    private const int FrequencyReach = 12;

    /// <summary>Without one of these nothing is only supposed.</summary>
    internal static readonly string[] SupposingWords = ["如果", "假如", "有人", "能不能", "凑够", "不能满足于"];

    /// <summary>What the shape says of a figure, or null; <paramref name="sure"/> where nothing else need be asked.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="tables">The word lists.</param>
    /// <param name="mentions">Its figures.</param>
    /// <param name="index">The figure.</param>
    /// <param name="supposes">True where one of <see cref="SupposingWords"/> stands in the paragraph.</param>
    /// <param name="sure">True where the shape leaves no doubt.</param>
    public static FigureLooks? Judge(ReadOnlySpan<char> text, LinkingTables tables, List<QuantityMention> mentions, int index, bool supposes, out bool sure)
    {
        var figures = CollectionsMarshal.AsSpan(mentions);
        ref readonly var mention = ref figures[index];
        char before = mention.NumberStart > 0 ? text[mention.NumberStart - 1] : '\0';
        char after = mention.End < text.Length ? text[mention.End] : '\0';
        QuantityMention none = default;
        ref readonly var next = ref index + 1 < figures.Length ? ref figures[index + 1] : ref none;
        sure = true;
        if (NameShapes.IsQuoted(text, mention))
        {
            sure = false;
            return FigureLooks.Name;
        }

        if (ReferenceShapes.IsReference(text, tables, figures, index, supposes, next, after))
            return FigureLooks.Reference;
        if (next.Form == QuantityForm.Rank && RankedShapes.TellsWhichCounted(text, mention, next))
            return FigureLooks.Record;
        if (mention.Value == 1 && mention.Kind == UnitKind.Count && text[mention.UnitEnd - 1] == '次' && text[mention.End..].StartsWith("死亡"))
            return FigureLooks.Name; // 一次死亡4人以上的翻车
        if (ThresholdShapes.CountsQualified(text, figures, index) || ThresholdShapes.CountsThose(text, figures, index) || FewShapes.CountsBuilt(text, figures, index))
            return FigureLooks.Record;
        if (mention.Form == QuantityForm.Doubling && text[mention.NumberStart] == '倍' && (Glyph.IsHan(after) || after is '”'))
            return FigureLooks.Name;
        if (before == '共' && mention.Kind == UnitKind.Count && FigureWords.Before(text, mention.NumberStart, 14).IndexOf("指标") >= 0)
            return FigureLooks.Reference;
        if (before is '前' or '头' && mention.Kind == UnitKind.Time && mention.Form == QuantityForm.Plain && mention.Start == mention.NumberStart)
            return FigureLooks.Name; // 前11个月，…: a time
        if (mention.Kind == UnitKind.Time && mention.Start == mention.NumberStart && AnyWord.LengthAtStart(text[mention.End..], ["平均增", "平均下降", "年均增", "年均下降"]) > 0)
            return FigureLooks.Name; // 两年平均增长5%: over which time
        if (NameShapes.IsName(text, mention, after))
            return FigureLooks.Name;
        if (IsDeadline(text, mention))
            return FigureLooks.Reference;
        if (after == '级' && mention.Kind == UnitKind.Magnitude)
            return IsClassToBuild(text, mention, next) || (index > 0 && IsNextClass(text, figures[index - 1], mention) && IsClassToBuild(text, figures[index - 1], none)) ? FigureLooks.Record : FigureLooks.Reference;
        if (IsLimit(text, mention) || IsGrowthOf(text, mention) || IsRun(text, tables, mention) || IsScopedRank(text, mention) || IsFrequency(text, mention) || IsPassedMark(text, mention, after)
            || ShareShapes.IsShareOfNoun(text, mention) || FewShapes.IsRoundCount(text, tables, mention) || FewShapes.BeginsRow(text, mention, next) || FewShapes.IsLeastCount(text, mention))
            return FigureLooks.Record;
        if (FewShapes.IsRowOfFew(text, tables, figures, index))
            return FigureLooks.Record;
        sure = false;
        return Guess(text, mention, next, before, after);
    }

    private static FigureLooks? Guess(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next, char before, char after)
    {
        if (QualifiesNext(text, mention, next))
            return FigureLooks.Reference;
        if (mention.Form is QuantityForm.Rank or QuantityForm.Doubling or QuantityForm.Fraction or QuantityForm.Ratio or QuantityForm.Bare)
            return null;
        bool small = mention.Style == NumeralStyle.Chinese && mention.Value is <= 10 && mention.ValueMax is null
            && mention.Comparator == Comparator.Equal && (mention.UnitEnd - mention.NumberEnd < 2 || Glyph.Magnitude(text[mention.NumberEnd]) == 0);
        if (mention.Style == NumeralStyle.Magnitude && after is not ('，' or '。' or '、' or '；'))
            return FigureLooks.Reference;
        if (mention.Kind == UnitKind.Time)
            return mention.Start < mention.NumberStart || mention.End > mention.UnitEnd || mention.Comparator == Comparator.AtLeast ? null : FigureLooks.Reference;
        bool times = small && mention.Value > 1 && text[mention.UnitEnd - 1] is '次' or '期' or '场' or '轮' or '届' or '批';
        if (times && IsHeld(text, mention))
            return FigureLooks.Record; // 举办四期培训班, 开展了三轮排查
        if (times && before == '了')
            return null; // 开了两次会
        if (small && text[mention.UnitEnd - 1] == '个' && text[mention.UnitEnd..].StartsWith("亿元"))
            return null; // 两个亿元项目
        if (small && mention.Kind is UnitKind.Count or UnitKind.People or UnitKind.Bulk or UnitKind.Length && !(mention.Start < mention.NumberStart))
            return FigureLooks.Name;
        if (after == '级' || (mention.Kind == UnitKind.Count && after is '方' && small))
            return FigureLooks.Name;
        bool bounded = mention.End > mention.UnitEnd && mention.Comparator is Comparator.AtLeast or Comparator.AtMost && text[mention.End - 1] is '上' or '下';
        if (bounded && mention.Kind is UnitKind.Money or UnitKind.Time or UnitKind.Area or UnitKind.Bulk or UnitKind.Energy && Glyph.IsHan(after))
            return FigureLooks.Reference;
        return null;
    }

    // 28个基地总产值88亿元: the count tells whose sum it is.
    private static bool QualifiesNext(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next)
    {
        if (mention.Kind is not (UnitKind.Count or UnitKind.People) || next.Kind is UnitKind.Count or UnitKind.People || next.NounEnd - mention.End is < 3 or > 30)
            return false;
        var between = text[mention.End..next.NounEnd];
        return between.IndexOfAny("，。；、：和已）") < 0 && between[^1] is '率' or '值' or '量' or '额' or '入' or '积' or '数' or '重' or '比' or '由' or '资' or '费';
    }

    private static bool IsHeld(ReadOnlySpan<char> text, in QuantityMention mention) =>
        AnyWord.LengthAtEnd(text[..mention.NumberStart].TrimEnd('了'), ["举办", "承办", "召开", "举行", "组织", "开展"]) > 0;

    // 打造千亿级产业集群 promises its size; 百亿级集群 that stands there does not, nor one of a number (打造千亿级集群2个).
    private static bool IsClassToBuild(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next)
    {
        if (next.Kind == UnitKind.Count && next.Start > mention.End && text[mention.End..next.Start] is { Length: < 24 } between && between.IndexOfAny("，。；、") < 0)
            return false;
        var before = FigureWords.Before(text, mention.NumberStart, 4);
        return AnyWord.LengthAtEnd(before, ["打造", "培育", "冲刺", "突破", "形成", "建设", "迈向", "壮大"]) > 0;
    }

    // 培育百亿级食品产业集群和十亿级加工园区.
    private static bool IsNextClass(ReadOnlySpan<char> text, in QuantityMention before, in QuantityMention mention) =>
        before.Kind == UnitKind.Magnitude && text[before.End] == '级' && mention.Start > before.End + 1
        && text[before.End..mention.Start] is [.., '和' or '、' or '与'] between && between.IndexOfAny("，。；：") < 0;

    // 实现了12%以上的增长, 保持7%的增速.
    private static bool IsGrowthOf(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Share || mention.Start == mention.NumberStart)
            return false;
        var behind = text[mention.End..];
        if (behind.StartsWith("的速度") && mention.VerbDirection is Direction.Increase or Direction.Decrease)
            return true; // 以每年12%的速度增长
        return AnyWord.LengthAtStart(behind, ["的增长", "的下降", "的增速"]) > 0 && (behind.Length == 3 || behind[3] is '，' or '。' or '；' or '、');
    }

    // 五年内, 三个月内, 要在十天内完成摸底: when, and not how much.
    private static bool IsDeadline(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Kind == UnitKind.Time && mention.Comparator == Comparator.AtMost && mention.Start == mention.NumberStart && mention.End > mention.UnitEnd
        && (text[mention.UnitEnd - 1] is '年' or '月' or '周' || (mention.Start > 0 && text[mention.Start - 1] == '在' && AnyWord.LengthAtStart(text[mention.End..], ["完成", "达到", "实现"]) > 0 && !text[mention.NumberEnd..mention.UnitEnd].EndsWith("工作日")))
        && !IsLimit(text, mention);

    // 24小时内办结, 不得超过10分钟: a standing limit.
    private static bool IsLimit(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Time || mention.Comparator != Comparator.AtMost)
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + 4)];
        return AnyWord.LengthAtStart(behind, ["办结", "答复", "出具", "办理", "反馈", "响应", "到场", "到达", "赶到", "上报", "回复", "受理", "处置", "送达"]) > 0;
    }

    // 居全省第三, 位列全国首位.
    private static bool IsScopedRank(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Form != QuantityForm.Rank)
            return false;
        var before = FigureWords.Before(text, mention.NumberStart, 10);
        return AnyWord.IsIn(before, ["全省", "全国", "全市", "全县", "位列", "排名", "位居", "名列"])
            || (text[mention.NumberStart] == '首' && before[(before.LastIndexOf('，') + 1)..].Contains('居')); // 居周边各县之首位
    }

    // X个乡镇、X万人口，…
    private static bool EndsAsPopulation(ReadOnlySpan<char> behind) =>
        behind.StartsWith("人口") && (behind.Length == 2 || behind[2] is '，' or '。' or '；');

    // 突破百亿元大关, 迈上X百亿元台阶: what was reached, or shall be; X万人口 at the end of its clause.
    private static bool IsPassedMark(ReadOnlySpan<char> text, in QuantityMention mention, char after) =>
        (mention.Kind == UnitKind.Magnitude && EndsAsPopulation(text[mention.End..]))
        || after is '大' or '台' or '关' && mention.Start < mention.NumberStart && mention.Kind is UnitKind.Money or UnitKind.People or UnitKind.Bulk or UnitKind.Magnitude or UnitKind.None
        && IsStep(text[mention.End..]);

    public static bool IsStep(ReadOnlySpan<char> behind) => AnyWord.LengthAtStart(behind, ["大关", "台阶", "关口"]) > 0;

    /// <summary>连续五年, 连续13个月, 持续5个月稳居….</summary>
    public static bool IsRun(ReadOnlySpan<char> text, LinkingTables tables, in QuantityMention mention) =>
        mention.NumberStart >= 2 && text[mention.NumberStart - 1] == '续' && mention.Kind is UnitKind.Time or UnitKind.Count
        && (text[mention.NumberStart - 2] == '连' || (text[mention.NumberStart - 2] == '持' && tables.Runs.Match(text, mention.End, out _) >= 0));

    // 每季度一次, 每月两次, 每半年检查一次: how often.
    private static bool IsFrequency(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Count || text[mention.UnitEnd - 1] is not ('次' or '轮' or '回' or '场'))
            return false;
        var before = FigureWords.Before(text, mention.NumberStart, FrequencyReach).BehindLast("，、：");
        int each = before.LastIndexOf('每');
        if (each < 0)
            return false;
        var time = before[(each + 1)..];
        if (time.Length > 1 && Glyph.ChineseDigit(time[0]) > 0)
            time = time[1..];
        return AnyWord.LengthAtStart(time, ["半年", "个季", "个月", "学期"]) > 0 || time.Length > 0 && time[0] is '年' or '月' or '季' or '周' or '天' or '日' or '旬';
    }
}

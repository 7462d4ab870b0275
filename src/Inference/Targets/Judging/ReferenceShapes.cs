using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Figures that something else is told by: what it is counted among, whom a rule is about, what is only supposed.</summary>
internal static class ReferenceShapes
{
    private const int SumReach = 12;
    private const int HypothesisReach = 40;
    private const int ForfeitReach = 36;
    private const int RuleReach = 24;
    private const int NamingReach = 8;

    /// <summary>What something else is told by, and no result or promise itself.</summary>
    public static bool IsReference(ReadOnlySpan<char> text, LinkingTables tables, ReadOnlySpan<QuantityMention> figures, int index, bool supposes, in QuantityMention next, char after)
    {
        ref readonly var mention = ref figures[index];
        if (BaseShapes.IsBase(text, figures, index, next, after) || IsOneOf(text, mention) || RankedShapes.IsAmongFirst(text, mention, after) || RankedShapes.IsRankedAmong(text, mention) || SumsUp(text, mention))
            return true;
        if (index > 0 && (CountsSteps(text, figures[index - 1], mention) || RankedShapes.TellsWhichCounted(text, figures[index - 1], mention) || ThresholdShapes.CountsThose(text, figures, index - 1) || GoesOnWithExample(text, figures[index - 1], mention)))
            return true;
        return IsGroup(text, mention, after) || IsYardstick(text, mention, after) || ThresholdShapes.IsThreshold(text, tables, figures, index) || TellsWhom(text, mention) || IsTimeTaken(text, mention) || IsException(text, mention)
            || IsExample(text, mention) || (supposes && IsHypothetical(text, mention)) || IsRunOfFailure(text, tables, mention) || IsForfeit(text, mention);
    }

    // X个示范县之一.
    private static bool IsOneOf(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var behind = text[mention.End..Math.Min(text.Length, mention.End + 14)];
        int at = behind.IndexOf("之一");
        return at >= 0 && behind[..at].IndexOfAny("，。；、") < 0;
    }

    // 三项指标分别位居…, 两个指标均…: they stand one by one before it.
    private static bool SumsUp(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind == UnitKind.Count && mention.Start == mention.NumberStart && FigureWords.Before(text, mention.NumberStart, 3) is "以上" or [not ('岁' or '元' or '分' or '级' or '年' or '%'), '以', '上'] && text[mention.UnitEnd - 1] is '项' or '点' or '条')
            return true; // 以上2项都在进度之内
        if (mention.Kind != UnitKind.Count || mention.Style != NumeralStyle.Chinese || mention.Value is not <= 10 || mention.Start != mention.NumberStart || text[mention.UnitEnd - 1] is not ('项' or '个' or '大'))
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + SumReach)].BeforeFirst("，。；、：");
        return behind.IndexOf("指标") is >= 0 and var at && (behind[at..].IndexOf("分别") > 0 || behind[at..].IndexOf("分列") > 0 || behind[(at + 2)..].StartsWith("均"));
    }

    // 跨过600亿、700亿两个台阶: the steps are those before.
    private static bool CountsSteps(ReadOnlySpan<char> text, in QuantityMention before, in QuantityMention mention) =>
        mention.Style == NumeralStyle.Chinese && mention.Start == before.End && FigureShape.IsStep(text[mention.UnitEnd..]);

    // 每投入1元，可拉动消费4元: a ratio that is used as an example.
    private static bool IsExample(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Money || mention.Value != 1 || mention.End >= text.Length || text[mention.End] != '，')
            return false;
        var before = FigureWords.Before(text, mention.NumberStart, NamingReach);
        int each = before.LastIndexOf('每');
        return each >= 0 && each + 1 < before.Length && before[each..].IndexOfAny("，。；：、") < 0
            && before[each + 1] is '投' or '增' or '多' or '花' or '支' && AnyWord.LengthAtStart(text[(mention.End + 1)..], ["可", "能", "就能", "就可", "大约可", "约可"]) > 0;
    }

    private static bool GoesOnWithExample(ReadOnlySpan<char> text, in QuantityMention before, in QuantityMention mention) =>
        mention.Kind == UnitKind.Money && IsExample(text, before) && text[(before.End + 1)..mention.Start].IndexOfAny("，。；：") < 0;

    // 50岁以上妇女, 14至35周岁青年, 25度以上坡耕地: whom or what it is about.
    private static bool IsGroup(ReadOnlySpan<char> text, in QuantityMention mention, char after) =>
        (mention.Kind == UnitKind.People && text[mention.NumberEnd] == '人' && Glyph.IsHan(after) && AnyWord.LengthAtEnd(text[..mention.NumberStart], ["一次死亡", "一次性死亡"]) > 0)
        || Glyph.IsHan(after) && ((mention.End > mention.UnitEnd && (mention.Start == mention.NumberStart || text[mention.Start] == '为') && text[mention.End - 1] is '上' or '下'
        && text[mention.UnitEnd - 1] is '岁' or '度' or '℃' or '级') || (mention.Comparator == Comparator.Range && text[mention.UnitEnd - 1] == '岁'));

    // 以10户为一个网格, 当成100%的事故, 谋划总投资30亿元的园区: what something else is told by.
    private static bool IsYardstick(ReadOnlySpan<char> text, in QuantityMention mention, char after)
    {
        var before = FigureWords.Before(text, mention.Start, 8);
        if (before.EndsWith("当成") || before.EndsWith("当作") || (before.EndsWith("以") && after == '为') || IsPerThing(mention, before))
            return true;
        if (after == '的' && IsDistanceFrom(text, mention))
            return true;
        if (after is '计' or '测' or '折' && mention.Kind != UnitKind.Money && AnyWord.LengthAtStart(text[mention.End..], ["计算", "测算", "折算"]) > 0 && FigureWords.Before(text, mention.Start, RuleReach) is var reckoned && reckoned[(reckoned.LastIndexOf('，') + 1)..].StartsWith("按"))
            return true; // 按照平均折扣率20%计算
        return (mention.Kind == UnitKind.Money && (after == '的' ? before.IndexOf("谋划") >= 0 : IsOfIdea(text, mention))) || (after == '的' && IsOnlySpokenOf(text, mention));
    }

    // 谋划中的体育馆估算投资2亿元: the size of what is only being thought of.
    private static bool IsOfIdea(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var before = FigureWords.ClauseBefore(text, mention.Start);
        return AnyWord.IsIn(before, ["谋划中的", "谋划的"]);
    }

    // 在总投资8亿元的铜箔项目现场，…; 占地200亩的旧砖厂怎么用，…: the size of what is visited or asked about.
    private static bool IsOnlySpokenOf(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var behind = text[mention.End..Math.Min(text.Length, mention.End + RuleReach)];
        int end = behind.IndexOfAny("，。；：？");
        behind = end < 0 ? behind : behind[..end];
        if (mention.Kind is UnitKind.Share or UnitKind.Points or UnitKind.Time)
            return false;
        if (behind.IndexOf("怎么") > 1 || behind.IndexOf("如何") > 1)
            return true;
        var before = FigureWords.ClauseBefore(text, mention.Start);
        return end > 0 && behind.EndsWith("现场") && AnyWord.LengthAtStart(before, ["在", "来到", "走进"]) > 0;
    }

    // 平均每8人就拥有1辆汽车.
    private static bool IsPerThing(in QuantityMention mention, ReadOnlySpan<char> before) =>
        before.EndsWith("平均每") && mention.Value != 1 && mention.Kind is UnitKind.People or UnitKind.Count or UnitKind.Area;

    // 远高于市里要求的70%的标准.
    private static bool IsDistanceFrom(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Share || AnyWord.LengthAtStart(text[(mention.End + 1)..], ["标准", "要求", "增幅", "增速", "平均增幅", "平均增速", "平均水平"]) == 0)
            return false;
        var before = FigureWords.ClauseBefore(text, mention.Start);
        return AnyWord.IsIn(before, ["高于", "低于", "好于", "快于", "优于"]);
    }

    // 凡出现1处火点的乡镇; 对年底排名第一的，奖励…: whom a rule is about.
    private static bool TellsWhom(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var before = FigureWords.ClauseBefore(text, mention.Start);
        char opening = before.Length > 0 ? before[0] : '\0';
        before = before.TrimStart('对');
        var behind = text[mention.End..Math.Min(text.Length, mention.End + RuleReach)];
        if (mention.Form == QuantityForm.Rank && (opening == '对' ? behind.StartsWith("的，") : before.IndexOf("要对") >= 0 && behind.StartsWith("的")))
            return true;
        if (before.Length == 0 || before[0] != '凡' || before.StartsWith("凡事"))
            return false;
        return behind.BeforeFirst("，。；：").Contains('的');
    }

    // 除3户外，全村都通了水; but 除3户外，还有… counts them too.
    private static bool IsException(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Start != mention.NumberStart || mention.Start == 0 || !(text[mention.Start - 1] == '除' || text[..mention.Start].EndsWith("除了")))
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + RuleReach)];
        int end = behind.IndexOf('，');
        return end > 0 && behind[end - 1] == '外' && behind[end..].IndexOfAny("还另又再也") < 0;
    }

    // 力争用3年左右时间，使…: in how long something shall be reached, and not how much; 用10天时间完成了… is told for its own sake.
    private static bool IsTimeTaken(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Time || mention.Start == 0 || text[mention.Start - 1] != '用' || text[mention.UnitEnd - 1] is not ('年' or '月'))
            return false;
        var behind = text[mention.End..];
        return (behind.StartsWith("时间") || behind.StartsWith("的时间") || behind.StartsWith("，"))
            && AnyWord.LengthAtEnd(text[..(mention.Start - 1)], ["力争", "争取", "计划", "决定", "准备", "打算", "要", "将", "再", "拟"]) > 0;
    }

    // 如果有10%的…, 有人说增长5%就够了: nobody promises or reports it.
    private static bool IsHypothetical(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var before = FigureWords.Before(text, mention.NumberStart, HypothesisReach);
        foreach (string word in FigureShape.SupposingWords)
        {
            int at = before.IndexOf(word);
            if (at >= 0 && (word != "有人" || before[at..] is [_, _, '说' or '问', ..]) && !(word == "不能满足于" && before[at..].Contains('，')))
                return true;
        }

        return false;
    }

    // 连续两次排名末位的乡镇, 对连续三年不达标的，…: whom a rule is about.
    private static bool IsRunOfFailure(ReadOnlySpan<char> text, LinkingTables tables, in QuantityMention mention)
    {
        if (!FigureShape.IsRun(text, tables, mention))
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + 16)];
        int mark = behind.IndexOfAny("，。；、");
        behind = mark < 0 ? behind : behind[..(mark + 1)];
        int of = behind.LastIndexOf('的');
        return behind.StartsWith("的，") || (of > 0 && (behind[..of].IndexOfAny("末后不倒黑黄滞零未没") >= 0 || behind[..of].IndexOf("垫底") >= 0));
    }

    // 今年增长低于10%，我作检讨: what would follow if it came so, and nobody plans it.
    private static bool IsForfeit(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Comparator != Comparator.AtMost)
            return false;
        var cue = text[mention.Start..mention.NumberStart];
        if (AnyWord.LengthAtEnd(cue, ["低于", "少于", "不到", "不足"]) == 0)
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + ForfeitReach)];
        return AnyWord.IsIn(behind.BeforeFirst("。；！"), ["检讨", "问责", "追责", "辞职", "约谈"]);
    }
}

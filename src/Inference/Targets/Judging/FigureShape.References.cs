using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <content>Figures that something else is told by: what it is compared with, what it is counted among, whom a rule is about.</content>
internal static partial class FigureShape
{
    private const int FormerReach = 8;
    private const int EarlierReach = 12;
    private const int NounReach = 8;
    private const int ComparisonReach = 18;
    private const int MembersReach = 18;
    private const int SumReach = 12;
    private const int HypothesisReach = 40;
    private const int ForfeitReach = 36;
    private const int RuleReach = 24;
    private const int NamingReach = 8;
    private const int PlaceReach = 6;
    private const int ShortestPlan = 4;
    private const int LongestPlan = 6;

    // What something else is told by, and no result or promise itself.
    private static bool IsReference(ReadOnlySpan<char> text, ReadOnlySpan<QuantityMention> figures, int index, bool supposes, in QuantityMention next, char after)
    {
        ref readonly var mention = ref figures[index];
        if (mention.IsBaseline || IsFormer(text, mention) || IsFormerOfSentence(text, figures, index) || IsOfEarlierTime(text, mention) || IsRankComparedWith(text, mention) || IsComparedWith(text, mention, next, after)
            || IsDenominator(text, mention, next) || IsSurpassed(text, figures, index) || IsBase(text, figures, index))
            return true;
        if (IsOneOf(text, mention) || IsAmongFirst(text, mention, after) || IsRankedAmong(text, mention) || SumsUp(text, mention))
            return true;
        if (index > 0 && (CountsSteps(text, figures[index - 1], mention) || TellsWhichCounted(text, figures[index - 1], mention) || CountsThose(text, figures, index - 1) || GoesOnWithExample(text, figures[index - 1], mention)))
            return true;
        return IsGroup(text, mention, after) || IsYardstick(text, mention, after) || IsThreshold(text, figures, index) || TellsWhom(text, mention) || IsTimeTaken(text, mention) || IsException(text, mention)
            || IsExample(text, mention) || (supposes && IsHypothetical(text, mention)) || IsRunOfFailure(text, mention) || IsForfeit(text, mention);
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
        var before = Behind(text, mention.Start, FormerReach);
        before = before[(before.LastIndexOfAny("，：（") + 1)..];
        return before is "去年同期" or "上年同期" or "较去年同期" or "较上年同期" or "比去年同期" or "比上年同期" or "去年同期是" or "上年同期是" && text[mention.Start..mention.NumberStart] is "为" or "仅为" or "仅" or "只有" or "";
    }

    // 比去年的26亿元净增4亿元, 较上年同期8000万元增收…, 较2020年260万人次增长: what it was before.
    private static bool IsOfEarlierTime(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Start != mention.NumberStart || mention.Form == QuantityForm.Rank || mention.Kind is UnitKind.Points or UnitKind.Multiple or UnitKind.Time or UnitKind.None)
            return false;
        var before = Behind(text, mention.NumberStart, EarlierReach);
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
        var before = ClauseBefore(text, mention.NumberStart);
        if (behind.StartsWith("的基础上"))
            return AnyWord.IsIn(before, ["在去年", "在前年", "在上年"]) || IsStageBefore(text, mention);
        if (before.IndexOf("历史最") is > 0 and var record && before.Length - record > 4)
            return AnyWord.LengthAtEnd(before[..record], ["接近", "逼近", "高于", "低于", "超过", "超", "刷新"]) > 0;
        return index > 0 && before.StartsWith("超额完成") && AnyWord.LengthAtStart(behind, ["的目标", "的年度目标", "的任务", "的年度任务", "任务", "目标"]) > 0
            && figures[index - 1].End + 1 == mention.NumberStart - before.Length && figures[index - 1].Unit.AsSpan(text).SequenceEqual(mention.Unit.AsSpan(text));
    }

    // 比第一名低3个点, 与第一名相差X分: whom something is compared with.
    private static bool IsRankComparedWith(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Rank && mention.Comparator == Comparator.Equal && (text[mention.UnitEnd - 1] is '名' or '位' || (mention.End < text.Length && text[mention.End] == '的'))
        && Behind(text, mention.NumberStart, 4) is var before && (before is [.., '比' or '与' or '跟' or '离' or '较'] or [.., '比' or '与' or '跟' or '较', '排', '名'] || before is [.., '比', '全', _] or [.., '与', '全', _]);

    // 较全市平均增幅30%低3个百分点: what the distance is from.
    private static bool IsComparedWith(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next, char after)
    {
        if (mention.Kind == UnitKind.Share && text[mention.End..].StartsWith("相比") && Behind(text, mention.NumberStart, ComparisonReach) is var with
            && with[(with.LastIndexOfAny("，；、") + 1)..].IndexOfAny("与同和跟") >= 0)
            return true; // 与省定目标85%相比
        if (mention.Kind != UnitKind.Share || after is not ('低' or '高') || next.Kind != UnitKind.Points || next.NumberStart - mention.End is < 1 or > 3)
            return false;
        var before = Behind(text, mention.NumberStart, ComparisonReach);
        return before[(before.LastIndexOfAny("，；、") + 1)..].IndexOfAny('比', '较') >= 0;
    }

    // 占年度计划20亿元的60%, 占全年控制数（240起）的65%: what the share is of.
    private static bool IsDenominator(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next)
    {
        if (next.NumberStart - mention.End is < 1 or > LongestPlan || !IsPart(text, next) || next.Kind == mention.Kind)
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
        return bracketed || (mention.Start == mention.NumberStart && mention.NumberStart > 0 && next.NumberStart == of + 1 && !IsPart(text, mention) && mention.Form == QuantityForm.Plain && Glyph.IsHan(text[mention.NumberStart - 1]));
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
        if (mention.Kind == UnitKind.Count && mention.Start == mention.NumberStart && Behind(text, mention.NumberStart, 3) is "以上" or [not ('岁' or '元' or '分' or '级' or '年' or '%'), '以', '上'] && text[mention.UnitEnd - 1] is '项' or '点' or '条')
            return true; // 以上2项都在进度之内
        if (mention.Kind != UnitKind.Count || mention.Style != NumeralStyle.Chinese || mention.Value is not <= 10 || mention.Start != mention.NumberStart || text[mention.UnitEnd - 1] is not ('项' or '个' or '大'))
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + SumReach)];
        int end = behind.IndexOfAny("，。；、：");
        behind = end < 0 ? behind : behind[..end];
        return behind.IndexOf("指标") is >= 0 and var at && (behind[at..].IndexOf("分别") > 0 || behind[at..].IndexOf("分列") > 0 || behind[(at + 2)..].StartsWith("均"));
    }

    // 跨过600亿、700亿两个台阶: the steps are those before.
    private static bool CountsSteps(ReadOnlySpan<char> text, in QuantityMention before, in QuantityMention mention) =>
        mention.Style == NumeralStyle.Chinese && mention.Start == before.End && IsStep(text[mention.UnitEnd..]);

    // 50岁以上妇女, 14至35周岁青年, 25度以上坡耕地: whom or what it is about.
    private static bool IsGroup(ReadOnlySpan<char> text, in QuantityMention mention, char after) =>
        (mention.Kind == UnitKind.People && text[mention.NumberEnd] == '人' && Glyph.IsHan(after) && AnyWord.LengthAtEnd(text[..mention.NumberStart], ["一次死亡", "一次性死亡"]) > 0)
        || Glyph.IsHan(after) && ((mention.End > mention.UnitEnd && (mention.Start == mention.NumberStart || text[mention.Start] == '为') && text[mention.End - 1] is '上' or '下'
        && text[mention.UnitEnd - 1] is '岁' or '度' or '℃' or '级') || (mention.Comparator == Comparator.Range && text[mention.UnitEnd - 1] == '岁'));

    // 以10户为一个网格, 当成100%的事故, 谋划总投资30亿元的园区: what something else is told by.
    private static bool IsYardstick(ReadOnlySpan<char> text, in QuantityMention mention, char after)
    {
        var before = Behind(text, mention.Start, 8);
        if (before.EndsWith("当成") || before.EndsWith("当作") || (before.EndsWith("以") && after == '为') || IsPerThing(mention, before))
            return true;
        if (after == '的' && IsDistanceFrom(text, mention))
            return true;
        if (after is '计' or '测' or '折' && mention.Kind != UnitKind.Money && AnyWord.LengthAtStart(text[mention.End..], ["计算", "测算", "折算"]) > 0 && Behind(text, mention.Start, RuleReach) is var reckoned && reckoned[(reckoned.LastIndexOf('，') + 1)..].StartsWith("按"))
            return true; // 按照平均折扣率20%计算
        return (mention.Kind == UnitKind.Money && (after == '的' ? before.IndexOf("谋划") >= 0 : IsOfIdea(text, mention))) || (after == '的' && IsOnlySpokenOf(text, mention));
    }

    // 谋划中的体育馆估算投资2亿元: the size of what is only being thought of.
    private static bool IsOfIdea(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var before = ClauseBefore(text, mention.Start);
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
        var before = ClauseBefore(text, mention.Start);
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
        var before = ClauseBefore(text, mention.Start);
        return AnyWord.IsIn(before, ["高于", "低于", "好于", "快于", "优于"]);
    }

    // 凡出现1处火点的乡镇; 对年底排名第一的，奖励…: whom a rule is about.
    private static bool TellsWhom(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var before = ClauseBefore(text, mention.Start);
        char opening = before.Length > 0 ? before[0] : '\0';
        before = before.TrimStart('对');
        var behind = text[mention.End..Math.Min(text.Length, mention.End + RuleReach)];
        if (mention.Form == QuantityForm.Rank && (opening == '对' ? behind.StartsWith("的，") : before.IndexOf("要对") >= 0 && behind.StartsWith("的")))
            return true;
        if (before.Length == 0 || before[0] != '凡' || before.StartsWith("凡事"))
            return false;
        int end = behind.IndexOfAny("，。；：");
        return (end < 0 ? behind : behind[..end]).Contains('的');
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
        var before = Behind(text, mention.NumberStart, HypothesisReach);
        foreach (string word in SupposingWords)
        {
            int at = before.IndexOf(word);
            if (at >= 0 && (word != "有人" || before[at..] is [_, _, '说' or '问', ..]) && !(word == "不能满足于" && before[at..].Contains('，')))
                return true;
        }

        return false;
    }

    // 连续两次排名末位的乡镇, 对连续三年不达标的，…: whom a rule is about.
    private static bool IsRunOfFailure(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (!IsRun(text, mention))
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
        int end = behind.IndexOfAny("。；！");
        return AnyWord.IsIn(end < 0 ? behind : behind[..end], ["检讨", "问责", "追责", "辞职", "约谈"]);
    }
}

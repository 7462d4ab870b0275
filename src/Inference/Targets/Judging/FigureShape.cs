using System.Runtime.InteropServices;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Judging;

/// <summary>Tells names, references and some records by their shape alone: quotes, classes, durations, small counts written in Chinese.</summary>
internal static partial class FigureShape
{
    /// <summary>Without one of these nothing is only supposed.</summary>
    internal static readonly string[] SupposingWords = ["如果", "假如", "有人", "能不能", "凑够", "不能满足于"];

    private const int QuoteReach = 16;
    private const int HypothesisReach = 40;
    private const int MembersReach = 12;
    private const int ComparisonReach = 18;

    /// <summary>What the shape says of a figure, or null; <paramref name="sure"/> where nothing else need be asked.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="mentions">Its figures.</param>
    /// <param name="index">The figure.</param>
    /// <param name="supposes">True where one of <see cref="SupposingWords"/> stands in the paragraph.</param>
    /// <param name="sure">True where the shape leaves no doubt.</param>
    public static FigureLooks? Judge(ReadOnlySpan<char> text, List<QuantityMention> mentions, int index, bool supposes, out bool sure)
    {
        var figures = CollectionsMarshal.AsSpan(mentions);
        ref readonly var mention = ref figures[index];
        char before = mention.NumberStart > 0 ? text[mention.NumberStart - 1] : '\0';
        char after = mention.End < text.Length ? text[mention.End] : '\0';
        QuantityMention none = default;
        ref readonly var next = ref index + 1 < figures.Length ? ref figures[index + 1] : ref none;
        sure = true;
        if (IsQuoted(text, mention))
        {
            sure = false;
            return FigureLooks.Name;
        }

        if (mention.IsBaseline || IsOneOf(text, mention) || (supposes && IsHypothetical(text, mention)) || IsGroup(text, mention, after) || IsYardstick(text, mention, after)
            || IsRunOfFailure(text, mention) || IsRankComparedWith(text, mention) || IsThreshold(text, figures, index) || (index > 0 && CountsThose(text, figures[index - 1], mention)) || IsForfeit(text, mention) || SumsUp(text, mention)
            || IsDenominator(text, mention, next) || IsAmongFirst(mention, after) || IsRankedAmong(text, mention) || IsFormer(text, mention) || IsComparedWith(text, mention, next, after))
            return FigureLooks.Reference;
        if (CountsQualified(text, figures, index) || CountsThose(text, mention, next))
            return FigureLooks.Record;
        if (mention.Form == QuantityForm.Doubling && text[mention.NumberStart] == '倍' && (IsWord(after) || after is '”'))
            return FigureLooks.Name;
        if (before == '共' && mention.Kind == UnitKind.Count && Behind(text, mention.NumberStart, 14).IndexOf("指标") >= 0)
            return FigureLooks.Reference;
        if (before is '前' or '头' && mention.Kind == UnitKind.Time && mention.Form == QuantityForm.Plain && mention.Start == mention.NumberStart)
            return FigureLooks.Name; // 前11个月，…: a time
        if (IsFormula(text, mention) || IsZeal(text, mention, after) || IsCircle(text, mention) || AnnouncesList(text, mention) || IsPriority(text, mention) || IsHalfTime(text, mention))
            return FigureLooks.Name;
        if (IsDeadline(text, mention))
            return FigureLooks.Reference;
        if (after == '级' && mention.Kind == UnitKind.Magnitude && !IsClassToBuild(text, mention, next))
            return FigureLooks.Reference;
        if (after == '级' && mention.Kind == UnitKind.Magnitude || IsLimit(text, mention) || IsGrowthOf(text, mention) || IsRun(text, mention) || IsScopedRank(text, mention) || IsFrequency(text, mention) || IsPassedMark(text, mention, after)
            || IsShareOfNoun(text, mention) || IsLeastCount(text, mention))
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
            return mention.Start < mention.NumberStart || mention.End > mention.UnitEnd ? null : FigureLooks.Reference;
        if (small && mention.Kind is UnitKind.Count or UnitKind.People or UnitKind.Bulk or UnitKind.Length && !(mention.Start < mention.NumberStart))
            return FigureLooks.Name;
        if (after == '级' || (mention.Kind == UnitKind.Count && after is '方' && small))
            return FigureLooks.Name;
        bool bounded = mention.End > mention.UnitEnd && mention.Comparator is Comparator.AtLeast or Comparator.AtMost && text[mention.End - 1] is '上' or '下';
        if (bounded && mention.Kind is UnitKind.Money or UnitKind.Time or UnitKind.Area or UnitKind.Bulk or UnitKind.Energy && IsWord(after))
            return FigureLooks.Reference;
        return null;
    }

    private static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF';

    // 50岁以上妇女, 25度以上坡耕地: whom or what it is about.
    private static bool IsGroup(ReadOnlySpan<char> text, in QuantityMention mention, char after) =>
        mention.End > mention.UnitEnd && (mention.Start == mention.NumberStart || text[mention.Start] == '为') && text[mention.End - 1] is '上' or '下' && IsWord(after)
        && text[mention.UnitEnd - 1] is '岁' or '度' or '℃' or '级';

    // 以10户为一个网格, 当成100%的事故, 谋划总投资30亿元的园区: what something else is told by.
    private static bool IsYardstick(ReadOnlySpan<char> text, in QuantityMention mention, char after)
    {
        var before = Behind(text, mention.Start, 8);
        if (before.EndsWith("当成") || before.EndsWith("当作") || (before.EndsWith("以") && after == '为'))
            return true;
        return mention.Kind == UnitKind.Money && after == '的' && before.IndexOf("谋划") >= 0;
    }

    // 15分钟便民生活圈.
    private static bool IsCircle(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Time || mention.End > mention.UnitEnd)
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + 10)];
        int circle = behind.IndexOf('圈');
        return circle > 0 && behind[..circle].IndexOfAny("，。；、") < 0;
    }

    // 办好十件实事：…, 抓好三项工作：…
    private static bool AnnouncesList(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Count || mention.Value is not <= 20 || text[mention.UnitEnd - 1] is not ('件' or '项' or '个' or '条' or '点'))
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + 8)];
        int colon = behind.IndexOfAny("：:");
        return colon >= 0 && behind[..colon].IndexOfAny("，。；、") < 0 && (colon == 0 || behind[colon - 1] is '事' or '作' or '点' or '求' or '题' or '面');
    }

    // 打造千亿级产业集群 promises its size; 百亿级集群 that stands there does not, nor one of a number (打造千亿级集群2个).
    private static bool IsClassToBuild(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next)
    {
        if (next.Kind == UnitKind.Count && next.Start > mention.End && text[mention.End..next.Start] is { Length: < 24 } between && between.IndexOfAny("，。；、") < 0)
            return false;
        var before = Behind(text, mention.NumberStart, 4);
        return before.EndsWith("打造") || before.EndsWith("培育") || before.EndsWith("冲刺") || before.EndsWith("突破") || before.EndsWith("形成") || before.EndsWith("建设")
            || before.EndsWith("迈向") || before.EndsWith("壮大");
    }

    // 四个现代化, 两个维护: formulas that stand without quotation marks too.
    private static bool IsFormula(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Style != NumeralStyle.Chinese || mention.Kind != UnitKind.Count)
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + 3)];
        return behind.StartsWith("现代化") || behind.StartsWith("意识") || behind.StartsWith("自信") || behind.StartsWith("维护") || behind.StartsWith("确立")
            || behind.StartsWith("全面") || behind.StartsWith("坚持") || behind.StartsWith("方面") || behind.StartsWith("务必") || behind.StartsWith("文明");
    }

    // 以百分之百的热情: a manner of speaking.
    private static bool IsZeal(ReadOnlySpan<char> text, in QuantityMention mention, char after) =>
        mention.Kind == UnitKind.Share && mention.Value == 100 && after == '的' && mention.Start > 0 && text[mention.Start - 1] == '以';

    // 实现了12%以上的增长, 保持7%的增速.
    private static bool IsGrowthOf(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Share || mention.Start == mention.NumberStart)
            return false;
        var behind = text[mention.End..];
        return (behind.StartsWith("的增长") || behind.StartsWith("的下降") || behind.StartsWith("的增速")) && (behind.Length == 3 || behind[3] is '，' or '。' or '；' or '、');
    }

    // 五年内, 三个月内: when, and not how much.
    private static bool IsDeadline(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Kind == UnitKind.Time && mention.Comparator == Comparator.AtMost && mention.Start == mention.NumberStart && mention.End > mention.UnitEnd
        && text[mention.UnitEnd - 1] is '年' or '月' or '周' && !IsLimit(text, mention);

    // 把就业放在第一位: what comes first, and no rank among others.
    private static bool IsPriority(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Form != QuantityForm.Rank)
            return false;
        var before = Behind(text, mention.NumberStart, 8);
        before = before[(before.LastIndexOfAny("，、") + 1)..];
        return before.IndexOf("放在") >= 0 || before.IndexOf("放到") >= 0 || before.IndexOf("摆在") >= 0 || before.IndexOf("摆到") >= 0 || before.IndexOf("置于") >= 0;
    }

    // 时间过半、任务过半: a saying.
    private static bool IsHalfTime(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Fraction && text[mention.UnitEnd - 1] == '半' && Behind(text, mention.NumberStart, 4) is var before
        && (before.EndsWith("时间") || before.EndsWith("时间过") || before.EndsWith("任务") || before.EndsWith("任务过"));

    // 24小时内办结, 不得超过10分钟: a standing limit.
    private static bool IsLimit(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Time || mention.Comparator != Comparator.AtMost)
            return false;
        var behind = text[mention.End..Math.Min(text.Length, mention.End + 4)];
        return behind.StartsWith("办结") || behind.StartsWith("答复") || behind.StartsWith("出具") || behind.StartsWith("办理") || behind.StartsWith("反馈")
            || behind.StartsWith("响应") || behind.StartsWith("到场") || behind.StartsWith("到达") || behind.StartsWith("赶到") || behind.StartsWith("上报") || behind.StartsWith("回复") || behind.StartsWith("受理") || behind.StartsWith("处置") || behind.StartsWith("送达");
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

    // 连续五年, 连续13个月.
    private static bool IsRun(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.NumberStart >= 2 && text[mention.NumberStart - 1] == '续' && text[mention.NumberStart - 2] == '连'
        && mention.Kind is UnitKind.Time or UnitKind.Count;

    // 比第一名低3个点, 与第一名相差X分: whom something is compared with.
    private static bool IsRankComparedWith(ReadOnlySpan<char> text, in QuantityMention mention) =>
        mention.Form == QuantityForm.Rank && mention.Comparator == Comparator.Equal && text[mention.UnitEnd - 1] is '名' or '位'
        && Behind(text, mention.NumberStart, 4) is var before && (before is [.., '比' or '与' or '跟' or '离' or '较'] || before is [.., '比', '全', _] or [.., '与', '全', _]);

    // 前10名中有3名: among whom something is counted.
    private static bool IsAmongFirst(in QuantityMention mention, char after) =>
        mention.Form == QuantityForm.Rank && mention.Comparator == Comparator.AtMost && after is '中' or '里';

    // 在全市12个县区中排第十位: how many are ranked.
    private static bool IsRankedAmong(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Kind != UnitKind.Count || mention.Start != mention.NumberStart)
            return false;
        var behind = text[mention.UnitEnd..Math.Min(text.Length, mention.UnitEnd + MembersReach)];
        int among = behind.IndexOfAny('中', '里');
        return among is > 0 && among + 1 < behind.Length && behind[..among].IndexOfAny("，。；、：") < 0 && behind[among - 1] is '县' or '区' or '市' or '州' or '旗' or '镇' or '乡' or '道' or '村' or '）'
            && behind[among + 1] is '排' or '列' or '居' or '位' or '名' or '第';
    }

    // 较全市平均增幅30%低3个百分点: what the distance is from.
    private static bool IsComparedWith(ReadOnlySpan<char> text, in QuantityMention mention, in QuantityMention next, char after)
    {
        if (mention.Kind != UnitKind.Share || after is not ('低' or '高') || next.Kind != UnitKind.Points || next.NumberStart - mention.End is < 1 or > 3)
            return false;
        var before = Behind(text, mention.NumberStart, ComparisonReach);
        return before[(before.LastIndexOfAny("，；、") + 1)..].IndexOfAny('比', '较') >= 0;
    }

    // 居全省第三, 位列全国首位.
    private static bool IsScopedRank(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        if (mention.Form != QuantityForm.Rank)
            return false;
        var before = Behind(text, mention.NumberStart, 10);
        return before.IndexOf("全省") >= 0 || before.IndexOf("全国") >= 0 || before.IndexOf("全市") >= 0 || before.IndexOf("全县") >= 0
            || before.IndexOf("位列") >= 0 || before.IndexOf("排名") >= 0 || before.IndexOf("位居") >= 0 || before.IndexOf("名列") >= 0;
    }

    // X个乡镇、X万人口，…
    private static bool EndsAsPopulation(ReadOnlySpan<char> behind) =>
        behind.StartsWith("人口") && (behind.Length == 2 || behind[2] is '，' or '。' or '；');

    // 突破百亿元大关, 迈上X百亿元台阶: what was reached, or shall be; X万人口 at the end of its clause.
    private static bool IsPassedMark(ReadOnlySpan<char> text, in QuantityMention mention, char after) =>
        (mention.Kind == UnitKind.Magnitude && EndsAsPopulation(text[mention.End..]))
        || after is '大' or '台' or '关' && mention.Start < mention.NumberStart && mention.Style != NumeralStyle.Magnitude && mention.Kind is UnitKind.Money or UnitKind.People or UnitKind.Bulk or UnitKind.Magnitude
        && text[mention.End..] is var behind && (behind.StartsWith("大关") || behind.StartsWith("台阶") || behind.StartsWith("关口"));

    // X个示范县之一.
    private static bool IsOneOf(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var behind = text[mention.End..Math.Min(text.Length, mention.End + 14)];
        int at = behind.IndexOf("之一");
        return at >= 0 && behind[..at].IndexOfAny("，。；、") < 0;
    }

    // 如果有10%的…, 有人说增长5%就够了: nobody promises or reports it.
    private static bool IsHypothetical(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        var before = Behind(text, mention.NumberStart, HypothesisReach);
        return before.IndexOf("如果") >= 0 || before.IndexOf("假如") >= 0 || before.IndexOf("有人") is >= 0 and var at && before[at..] is ['有', '人', '说' or '问', ..]
            || before.IndexOf("能不能") >= 0 || before.IndexOf("凑够") >= 0 || before.IndexOf("不能满足于") >= 0;
    }

    // The words of the sentence before a place, as far as they are looked at.
    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> text, int at, int reach)
    {
        var before = text[Math.Max(0, at - reach)..at];
        int mark = before.LastIndexOfAny("。；！？");
        return mark < 0 ? before : before[(mark + 1)..];
    }

    // Within quotation marks that hold hardly more than the figure.
    private static bool IsQuoted(ReadOnlySpan<char> text, in QuantityMention mention)
    {
        int low = Math.Max(0, mention.NumberStart - QuoteReach);
        for (int i = mention.NumberStart - 1; i >= low; i--)
        {
            if (text[i] is '”' or '。' or '，')
                return false;
            if (text[i] is '“' or '"' or '「' or '《' or '〔' or '【')
            {
                int high = Math.Min(text.Length, mention.NumberEnd + QuoteReach);
                for (int j = mention.NumberEnd; j < high; j++)
                {
                    if (text[j] is '”' or '"' or '」' or '》' or '〕' or '】')
                        return true;
                    if (text[j] is '。')
                        return false;
                }

                return false;
            }
        }

        return false;
    }
}

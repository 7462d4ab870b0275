using System.Buffers;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads how far an expression of time reaches from the words around it.</summary>
internal static class ReachReader
{
    private const int MeetingReach = 24;
    private const int ModifierReach = 10;
    private const int PlanReach = 12;
    private const int BaseReach = 16;

    private static readonly string[] Plans = ["计划", "任务", "目标", "控制数", "预算", "指标", "预期", "盘子"];

    private static readonly string[] Contests = ["评比中", "考核中", "考评中", "检查中", "测评中", "评选中", "榜单中", "督查中", "抽查中", "比赛中", "大赛中", "竞赛中"];

    // 三季度仅占年计划的26%, 入冬前完成任务的九成: the time of what is reached, and not of the plan.
    private static readonly SearchValues<char> PlanEnds = SearchValues.Create("，。；：、！（）占完达");

    /// <summary>How far one reaches that by its words reaches as far as <paramref name="reach"/>.</summary>
    public static PeriodReach Narrow(ReadOnlySpan<char> text, Span span, PeriodReach reach)
    {
        if (DatesNothing(text, span) && !PeriodPlace.IsReached(text, span))
            return PeriodReach.Nothing;
        // 离全年7%的目标还差1个百分点: the goal's.
        if (TellsWhich(text, span) || (span.Start > 0 && text[span.Start - 1] is '离' or '距'))
            return PeriodReach.Thing;
        if (reach == PeriodReach.Lasting && IsProspect(text, span))
            return PeriodReach.Thing;
        if (reach == PeriodReach.Lasting && IsOfContest(text, span))
            return PeriodReach.Passing;
        return IsOfPlan(text, span) ? PeriodReach.Plan : reach;
    }

    // 开工12个，其中6个能在年底投产: what may be done by then is told of those alone; not 产能在年底.
    private static bool IsProspect(ReadOnlySpan<char> text, Span span)
    {
        if (span.Start < 3 || text[span.Start - 1] is not ('在' or '于'))
            return false;
        var before = text[..(span.Start - 1)];
        return before.EndsWith("有望") || (before[^1] is '能' or '可' && before[^2] is not ('产' or '功' or '节' or '动' or '势' or '职' or '性' or '智' or '效' or '潜' or '热' or '许' or '认'));
    }

    // 在上半年全省评比中, 在2023年的考核中: when the contest was.
    private static bool IsOfContest(ReadOnlySpan<char> text, Span span)
    {
        if (span.Start == 0 || text[span.Start - 1] != '在')
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + MeetingReach)];
        int mark = behind.IndexOfAny(PeriodPlace.Marks);
        if (mark > 0)
            behind = behind[..mark];
        return AnyWord.IsIn(behind, Contests);
    }

    // It only tells what a figure is compared with (恢复到2017年的八成, 近年来最好).
    private static bool DatesNothing(ReadOnlySpan<char> text, Span span)
    {
        // 在去年的基础上再压缩5%, 在去年80万元的基础上下降5%.
        if (text[span.Start..span.End].EndsWith("基础上") || IsBase(text, span))
            return true;
        if (span.End + 1 >= text.Length)
            return false;
        if (IsOfMeeting(text, span))
            return true;
        char behind = text[span.End];
        // 占上年底务工人数的108%.
        if (span.Start > 0 && text[span.Start - 1] == '占' && PeriodNature.IsOver(span.Of(text)) && LeadsToPart(text[span.End..]))
            return true;
        // 占全年四成: of the year, and not when; 是2003年3倍多, 是前两年平均增量的1.4倍: what it is compared with.
        if (span.Start > 0 && ((text[span.Start - 1] is '占' or '是' && IsPart(text[span.End..])) || (text[span.Start - 1] is '是' or '为' && text[span.End..].StartsWith("平均"))))
            return true;
        if (text[span.Start] == '近' && IsFirst(text[span.End..]))
            return true;
        // 是1954年以来最大的洪水.
        if (text[span.End - 1] == '来' && span.Start > 0 && text[span.Start - 1] is '是' or '为' or '创' or '了' && (behind == '最' || text[span.End..].StartsWith("头一") || text[span.End..].StartsWith("新高")))
            return true;
        if (behind != '的' || span.Start == 0)
            return false;
        // 从一季度的数据看: but what the figures of a time show is of that time.
        return (text[span.Start - 1] == '从' && !Shows(text[(span.End + 1)..]))
            || (text[span.Start - 1] is '到' or '至' or '为' or '是' or '于' or '当' or '占' or '足' or '有' && IsPart(text[(span.End + 1)..]));
    }

    private static bool IsBase(ReadOnlySpan<char> text, Span span)
    {
        if (span.Start == 0 || text[span.Start - 1] != '在')
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + BaseReach)].BeforeFirst(PeriodPlace.Marks);
        return AnyWord.IsIn(behind, ["基础上", "基数上"]);
    }

    private static bool LeadsToPart(ReadOnlySpan<char> behind)
    {
        int of = behind[..Math.Min(behind.Length, PlanReach)].IndexOf('的');
        return of > 0 && behind[..of].IndexOfAny(PeriodPlace.Marks) < 0 && IsPart(behind[(of + 1)..]);
    }

    // 召开2022年度标兵表彰大会: part of the name of the meeting.
    private static bool IsOfMeeting(ReadOnlySpan<char> text, Span span)
    {
        var before = text[..span.Start];
        if (before.EndsWith("了"))
            before = before[..^1];
        if (AnyWord.LengthAtEnd(before, ["召开", "举行", "举办"]) == 0)
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + MeetingReach)];
        int mark = behind.IndexOfAny(PeriodPlace.Marks);
        if (mark <= 0)
            return false;
        behind = behind[..mark];
        return (behind[^1] == '会' || behind.EndsWith("仪式") || behind.EndsWith("活动")) && behind.IndexOfAny(Glyph.Figures) < 0;
    }

    // 近五年来最高, 近三年来头一回: how long it was not so.
    private static bool IsFirst(ReadOnlySpan<char> behind) =>
        behind[0] is '最' or '首' || behind.StartsWith("新高") || behind.StartsWith("头一") || behind.StartsWith("第一");

    private static bool Shows(ReadOnlySpan<char> behind)
    {
        int mark = behind.IndexOfAny("，。；：");
        return mark is > 0 and <= ModifierReach && behind[mark - 1] == '看';
    }

    // 占全年控制数（240起）的65%, 完成全年技改计划的九成: the part of a plan that is reached by another time; but 今年 stays that of both.
    private static bool IsOfPlan(ReadOnlySpan<char> text, Span span)
    {
        if (span.Of(text) is not "全年" && PeriodNature.IsOneYear(span.Of(text)))
            return false;
        if (span.Of(text) is "全年" && IsOfYear(text, span))
            return true;
        var behind = text[span.End..Math.Min(text.Length, span.End + PlanReach)].BeforeFirst(PlanEnds);
        foreach (string plan in Plans)
        {
            int at = behind.IndexOf(plan);
            if (at >= 0 && IsPart(text[PartStart(text, span.End + at + plan.Length)..]))
                return true;
        }

        return false;
    }

    // 占全年的比重为22%, 完成全年的25%, 占全年投资的五分之一.
    private static bool IsOfYear(ReadOnlySpan<char> text, Span span)
    {
        var before = text[..span.Start];
        if (AnyWord.LengthAtEnd(before, ["占", "占到", "完成", "占了", "等于"]) == 0)
            return false;
        var behind = text[span.End..];
        return LeadsToPart(behind) || behind.StartsWith("的比");
    }

    // Behind 计划 the sum of it (20亿元的60%), in brackets too, 的 and the bound.
    private static int PartStart(ReadOnlySpan<char> text, int at)
    {
        var behind = text[at..Math.Min(text.Length, at + PlanReach)];
        if (at < text.Length && text[at] == '（' && behind.IndexOf('）') is > 0 and var close)
            at += close + 1;
        else if (at < text.Length && Glyph.Figures.Contains(text[at]) && behind.IndexOf('的') is > 0 and var of && behind[..of].IndexOfAny(PeriodPlace.Marks) < 0)
            at += of;
        while (at < text.Length && text[at] is '的' or '近' or '约' or '超' or '过' or '不' or '足')
            at++;
        return at;
    }

    // It tells which things are meant (对去年欠下的9件信访案, 把上年剩下的工程).
    private static bool TellsWhich(ReadOnlySpan<char> text, Span span)
    {
        if (span.Start == 0 || text[span.Start - 1] is not ('对' or '把' or '将'))
            return false;
        // 对2021年以来的合同逐份复查.
        if (span.Of(text).EndsWith("以来") && span.End < text.Length && text[span.End] == '的')
            return true;
        if (!PeriodNature.IsOver(span.Of(text)))
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + ModifierReach)];
        return behind.IndexOfAny("的，。；：、") is > 1 and var mark && behind[mark] == '的';
    }

    // 88%, 八成, 1.3倍, 百分之九十: of the time that is named before.
    private static bool IsPart(ReadOnlySpan<char> text)
    {
        int begin = text.Length > 0 && text[0] is '近' or '约' or '超' or '逾' ? 1 : 0;
        int end = begin;
        while (end < text.Length && (Glyph.IsNumberPart(text[end]) || Glyph.IsPoint(text[end])))
            end++;
        return end > begin && end < text.Length && text[end] is '%' or '％' or '成' or '倍' or '分' or '半';
    }
}

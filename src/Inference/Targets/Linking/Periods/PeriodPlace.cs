using System.Buffers;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Tells where an expression of time stands in its clause, and which one is no period at all.</summary>
internal static class PeriodPlace
{
    private const int ThingReach = 8;
    private const int TopicReach = 8;
    private const int ComparedReach = 6;
    private const int ModifierReach = 10;
    private const int LongestNumber = 3;
    private const int PlanReach = 12;
    private const int MeetingReach = 24;
    private const int FromReach = 28;

    private static readonly string[] Plans = ["计划", "任务", "目标", "控制数", "预算", "指标", "预期", "盘子"];

    private static readonly string[] Contests = ["评比中", "考核中", "考评中", "检查中", "测评中", "评选中", "榜单中", "督查中", "抽查中", "比赛中", "大赛中", "竞赛中"];

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：、！（）");

    // 三季度仅占年计划的26%, 入冬前完成任务的九成: the time of what is reached, and not of the plan.
    private static readonly SearchValues<char> PlanEnds = SearchValues.Create("，。；：、！（）占完达");

    /// <summary>Where it stands: at the beginning of a clause it governs what follows, within one it counts for that clause alone.</summary>
    public static PeriodPosition Find(ReadOnlySpan<char> text, Span span)
    {
        if (IsNone(text, span))
            return PeriodPosition.None;
        int at = span.Start;
        while (at > 0 && Lead(text[at - 1]) && (text[at - 1] != '力' || text[at] == '争'))
            at--;
        char lead = at > 0 ? text[at - 1] : '\0';
        if (lead is '\0' or '。' or '！' or '；' or ' ' or '　' or '—' or '\n')
            return PeriodPosition.Sentence;
        // 一、前三季度主要指标。: a number in front of a heading that opens the paragraph.
        if (lead is '、' or '）' && at <= LongestNumber && text[..at].IndexOfAny("一二三四五六七八九十") >= 0)
            return PeriodPosition.Sentence;
        if (lead == '，' && !PeriodNature.IsDeadline(span.Of(text)) && IsTopic(text, at - 1))
            return PeriodPosition.Sentence;
        return lead is '，' or '：' or '、' or '”' or '）' or ',' || at < span.Start ? PeriodPosition.Clause : PeriodPosition.Inner;
    }

    // What a figure is compared with, what a thing is called, which things are meant.
    private static bool IsNone(ReadOnlySpan<char> text, Span span)
    {
        char before = span.Start > 0 ? text[span.Start - 1] : '\0';
        if (before == '照' && text[span.Start] == '上')
            return true;
        if (before is '续' && span.End == span.Start + 2)
            return true;
        // 1997年是建设畜牧大区的头一年: what the year is.
        if (before is '的' && text[span.End - 1] == '年' && text[span.Start] is '头' or '第')
            return true;
        if (text[span.Start] is '近' && text[span.End - 1] == '年' && !(before is '\0' or '，' or '。' or '；' or '：'))
            return true;
        if (text[span.Start] == '每' && (before == '均' || text[span.End..].StartsWith("平均")))
            return true;
        if (IsReached(text, span))
            return false;
        if (before is '由' or '较' or '比' or '与' or '和' or '同' or '第' or '《' or '为' or '超' or '按' && !text[..span.Start].EndsWith("占比"))
            return true;
        // 离年底还有90天: what there is to go to it; not 离全年70%的目标.
        if (before is '离' or '距' && !(span.End < text.Length && Glyph.IsNumberPart(text[span.End])))
            return true;
        if (TellsThings(text, span.End) || IsCompared(text, span.Start))
            return true;
        var behind = text[span.End..Math.Min(text.Length, span.End + 2)];
        // 今年任务是新修…: what is told behind is that of the year; 今年目标 alone is compared with.
        bool told = span.End + 2 < text.Length && text[span.End + 2] is '是' or '为' or '：';
        if (behind is "任务" or "目标" && !told || behind is "规划" or "行动" or "攻坚" or "周年" or "历史")
            return true;
        return span.End < text.Length && text[span.End] == '版';
    }

    // 由上年的16位上升为今年的10位, 由2010年的5.2%降到2015年的2.7%: the time of what is reached.
    private static bool IsReached(ReadOnlySpan<char> text, Span span)
    {
        if (span.Start == 0 || text[span.Start - 1] is not ('为' or '到' or '至') || span.End >= text.Length || text[span.End] != '的')
            return false;
        var before = text[Math.Max(0, span.Start - FromReach)..span.Start];
        before = before[(before.LastIndexOfAny("，。；：") + 1)..];
        return before.IndexOfAny('由', '从') >= 0;
    }

    /// <summary>How far one reaches that by its words reaches as far as <paramref name="reach"/>.</summary>
    public static PeriodReach Narrow(ReadOnlySpan<char> text, Span span, PeriodReach reach)
    {
        if (DatesNothing(text, span) && !IsReached(text, span))
            return PeriodReach.Nothing;
        if (TellsWhich(text, span))
            return PeriodReach.Thing;
        if (reach == PeriodReach.Lasting && IsOfContest(text, span))
            return PeriodReach.Passing;
        return IsOfPlan(text, span) ? PeriodReach.Plan : reach;
    }

    // 在上半年全省评比中, 在2023年的考核中: when the contest was.
    private static bool IsOfContest(ReadOnlySpan<char> text, Span span)
    {
        if (span.Start == 0 || text[span.Start - 1] != '在')
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + MeetingReach)];
        int mark = behind.IndexOfAny(Marks);
        if (mark > 0)
            behind = behind[..mark];
        foreach (string contest in Contests)
        {
            if (behind.IndexOf(contest) >= 0)
                return true;
        }

        return false;
    }

    // It only tells what a figure is compared with (恢复到2017年的八成, 近年来最好).
    private static bool DatesNothing(ReadOnlySpan<char> text, Span span)
    {
        // 在去年的基础上再压缩5%.
        if (text[span.Start..span.End].EndsWith("基础上"))
            return true;
        if (span.End + 1 >= text.Length)
            return false;
        if (IsOfMeeting(text, span))
            return true;
        char behind = text[span.End];
        // 占上年底务工人数的108%.
        if (span.Start > 0 && text[span.Start - 1] == '占' && PeriodNature.IsOver(span.Of(text)) && LeadsToPart(text[span.End..]))
            return true;
        if (text[span.Start] == '近' && IsFirst(text[span.End..]))
            return true;
        if (behind != '的' || span.Start == 0)
            return false;
        // 从一季度的数据看: but what the figures of a time show is of that time.
        return (text[span.Start - 1] == '从' && !Shows(text[(span.End + 1)..]))
            || (text[span.Start - 1] is '到' or '至' or '为' or '是' or '于' or '当' or '占' or '足' or '有' && IsPart(text[(span.End + 1)..]));
    }

    private static bool LeadsToPart(ReadOnlySpan<char> behind)
    {
        int of = behind[..Math.Min(behind.Length, PlanReach)].IndexOf('的');
        return of > 0 && behind[..of].IndexOfAny(Marks) < 0 && IsPart(behind[(of + 1)..]);
    }

    // 召开2022年度标兵表彰大会: part of the name of the meeting.
    private static bool IsOfMeeting(ReadOnlySpan<char> text, Span span)
    {
        var before = text[..span.Start];
        if (before.EndsWith("了"))
            before = before[..^1];
        if (!before.EndsWith("召开") && !before.EndsWith("举行") && !before.EndsWith("举办"))
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + MeetingReach)];
        int mark = behind.IndexOfAny(Marks);
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

    // 超过1998年0.3米, 不低于去年的520亿元, 比最多的2016年少: what a figure is compared with.
    private static bool IsCompared(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - ComparedReach)..start];
        ReadOnlySpan<string> words = ["超过", "高于", "低于", "多于", "少于", "好于"];
        foreach (string word in words)
        {
            if (before.EndsWith(word))
                return true;
        }

        return before.EndsWith("的") && before.IndexOf("比最") >= 0;
    }

    // 占全年控制数（240起）的65%, 完成全年技改计划的九成: the part of a plan that is reached by another time; but 今年 stays that of both.
    private static bool IsOfPlan(ReadOnlySpan<char> text, Span span)
    {
        if (span.Of(text) is not "全年" && PeriodNature.IsOneYear(span.Of(text)))
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + PlanReach)];
        int mark = behind.IndexOfAny(PlanEnds);
        if (mark >= 0)
            behind = behind[..mark];
        foreach (string plan in Plans)
        {
            int at = behind.IndexOf(plan);
            if (at >= 0 && IsPart(text[PartStart(text, span.End + at + plan.Length)..]))
                return true;
        }

        return false;
    }

    // Behind 计划 the sum of it (20亿元的60%), in brackets too, 的 and the bound.
    private static int PartStart(ReadOnlySpan<char> text, int at)
    {
        var behind = text[at..Math.Min(text.Length, at + PlanReach)];
        if (at < text.Length && text[at] == '（' && behind.IndexOf('）') is > 0 and var close)
            at += close + 1;
        else if (at < text.Length && Glyph.Figures.Contains(text[at]) && behind.IndexOf('的') is > 0 and var of && behind[..of].IndexOfAny(Marks) < 0)
            at += of;
        while (at < text.Length && text[at] is '的' or '近' or '约' or '超' or '过' or '不' or '足')
            at++;
        return at;
    }

    // 2000年以前建成的小区: which ones are meant.
    private static bool TellsThings(ReadOnlySpan<char> text, int end)
    {
        if (text[end - 1] != '前' || text[end - 2] != '以')
            return false;
        var behind = text[end..Math.Min(text.Length, end + ThingReach)];
        return behind.IndexOfAny("的，。；、") is > 0 and var mark && behind[mark] == '的';
    }

    // It tells which things are meant (对去年欠下的9件信访案, 把上年剩下的工程).
    private static bool TellsWhich(ReadOnlySpan<char> text, Span span)
    {
        if (span.Start == 0 || text[span.Start - 1] is not ('对' or '把' or '将') || !PeriodNature.IsOver(span.Of(text)))
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + ModifierReach)];
        return behind.IndexOfAny("的，。；：、") is > 1 and var mark && behind[mark] == '的';
    }

    // 88%, 八成, 1.3倍, 百分之九十: of the time that is named before.
    private static bool IsPart(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && (Glyph.IsNumberPart(text[end]) || Glyph.IsPoint(text[end])))
            end++;
        return end > 0 && end < text.Length && text[end] is '%' or '％' or '成' or '倍' or '分' or '半';
    }

    // 防汛备汛，今年…: a topic in front of a time takes nothing from how far it holds.
    private static bool IsTopic(ReadOnlySpan<char> text, int mark)
    {
        int floor = Math.Max(0, mark - TopicReach);
        var before = text[floor..mark];
        int cut = before.LastIndexOfAny("。！；\n");
        if (cut < 0 && floor > 0)
            return false;
        before = before[(cut + 1)..];
        return before.Length >= 2 && before.IndexOfAny("，：") < 0 && before.IndexOfAny(Glyph.Figures) < 0;
    }

    private static bool Lead(char c) => c is '到' or '至' or '在' or '争' or '计' or '保' or '使' or '从' or '自' or '力' or '确' or '预' or '于';
}

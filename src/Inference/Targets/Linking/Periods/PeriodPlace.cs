using System.Buffers;
using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Tells where an expression of time stands in its clause, and which one is no period at all.</summary>
internal static class PeriodPlace
{
    /// <summary>The marks between and within clauses, brackets included.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create("，。；：、！（）");

    private static readonly SearchValues<char> Bullets = SearchValues.Create("●○◆◇■□▲△★☆•▪➢>");

    private const int ThingReach = 8;
    private const int TopicReach = 8;
    private const int ComparedReach = 6;
    private const int LongestMark = 6;
    private const int SubjectReach = 24;
    private const int FromReach = 28;
    private const int ShortestMove = 3;
    private const int LongestMove = 4;

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
        if (IsBehindListMark(text, at))
            return PeriodPosition.Sentence;
        if (lead == '，' && !PeriodNature.IsDeadline(span.Of(text)) && IsTopic(text, at - 1))
            return PeriodPosition.Sentence;
        return lead is '，' or '：' or '、' or '”' or '）' or ',' || at < span.Start ? PeriodPosition.Clause : PeriodPosition.Inner;
    }

    // 一、前三季度…, （二）今年…, 一是近三年…, ①去年…, ●今年…
    private static bool IsBehindListMark(ReadOnlySpan<char> text, int at)
    {
        int start = Math.Max(0, at - LongestMark);
        int end = text[start..at].LastIndexOfAny("。！；") is >= 0 and var mark ? start + mark + 1 : start;
        return end < at && (end > start || start == 0) && (ListMarks.LengthAt(text, end, text.Length) == at - end || (at == end + 1 && Bullets.Contains(text[end])));
    }

    /// <summary>True for the time of what is reached (由上年的16位上升为今年的10位, 由2010年的5.2%降到2015年的2.7%).</summary>
    public static bool IsReached(ReadOnlySpan<char> text, Span span)
    {
        if (span.Start == 0 || text[span.Start - 1] is not ('为' or '到' or '至') || span.End >= text.Length || text[span.End] != '的')
            return false;
        var before = text[Math.Max(0, span.Start - FromReach)..span.Start];
        int mark = before.LastIndexOfAny("，。；：");
        if (mark > 0 && before[mark] == '，' && before.Length - mark - 1 is >= ShortestMove and <= LongestMove)
            mark = before[..mark].LastIndexOfAny("，。；："); // 由2015年的82%，上升到2018年的97%
        before = before[(mark + 1)..];
        return before.IndexOfAny('由', '从') >= 0;
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
        if (text[span.End - 1] == '年' && text[span.Start] is '头' or '第' && (before == '的' || TellsWhatYear(text, span)))
            return true;
        if (text[span.Start] is '近' && text[span.End - 1] == '年' && !(before is '\0' or '，' or '。' or '；' or '：'))
            return true;
        if (text[span.Start] == '每' && (before == '均' || text[span.End..].StartsWith("平均")))
            return true;
        if (IsReached(text, span))
            return false;
        if (before == '之' && span.Start > 1 && text[span.Start - 2] is '比' or '较')
            return true; // 比之2012年的1.3万元
        if (before is '由' or '较' or '比' or '与' or '和' or '同' or '第' or '《' or '为' or '超' or '按' && !text[..span.Start].EndsWith("占比"))
            return true;
        // 离年底还有90天: what there is to go to it; not 离全年70%的目标.
        if (before is '离' or '距' && !(span.End < text.Length && Glyph.IsNumberPart(text[span.End])))
            return true;
        if (TellsThings(text, span.Start, span.End) || IsCompared(text, span.Start))
            return true;
        if (span.End < text.Length && text[span.End] == '零' && text[..span.Start].EndsWith("实现"))
            return true; // 12个车间实现全年零事故
        var behind = text[span.End..Math.Min(text.Length, span.End + 2)];
        // 今年任务是新修…: what is told behind is that of the year; 今年目标 alone is compared with.
        bool told = span.End + 2 < text.Length && text[span.End + 2] is '是' or '为' or '：';
        if (behind is "任务" or "目标" && !told || behind is "规划" or "行动" or "攻坚" or "周年" or "历史" or "一遇")
            return true;
        // 去年同期为5起: what it was then.
        if (span.Of(text) is "去年同期" or "上年同期" && span.End + 1 < text.Length && (Glyph.IsNumberPart(text[span.End]) || (text[span.End] is '为' or '是' or '仅' && Glyph.IsNumberPart(text[span.End + 1]))))
            return true;
        return span.End < text.Length && text[span.End] == '版';
    }

    // 去年是改厕头一年，…
    private static bool TellsWhatYear(ReadOnlySpan<char> text, Span span)
    {
        if (span.End < text.Length && text[span.End] is not ('，' or '。'))
            return false;
        var before = text[Math.Max(0, span.Start - SubjectReach)..span.Start];
        return before.BehindLast(Marks).IndexOf('是') >= 0;
    }

    // 超过1998年0.3米, 不低于去年的520亿元, 比最多的2016年少: what a figure is compared with.
    private static bool IsCompared(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - ComparedReach)..start];
        return AnyWord.LengthAtEnd(before, ["超过", "高于", "低于", "多于", "少于", "好于", "高出", "低出", "超出", "相对"]) > 0
            || (before.EndsWith("的") && before.IndexOf('比') is >= 0 and var than && before[than..].IndexOfAny(Marks) < 0);
    }

    // 2000年以前建成的小区, 化解2015年以前积案: which ones are meant.
    private static bool TellsThings(ReadOnlySpan<char> text, int start, int end)
    {
        if (text[end - 1] != '前' || text[end - 2] != '以')
            return false;
        var behind = text[end..Math.Min(text.Length, end + ThingReach)];
        return (behind.IndexOfAny("的，。；、") is > 0 and var mark && behind[mark] == '的') || (text[end - 3] == '年' && behind.Length > 1 && LinkingTables.Default.VerbsBack.MatchBack(text[..start], start, out int verb) >= 0 && verb > 1);
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
        // 今年…。其中，一季度…: the time of a part.
        bool part = cut >= 0 && before is "其中";
        return before.Length >= 2 && !part && before.IndexOfAny("，：") < 0 && before.IndexOfAny(Glyph.Figures) < 0;
    }

    private static bool Lead(char c) => c is '到' or '至' or '在' or '争' or '计' or '保' or '使' or '从' or '自' or '力' or '确' or '预' or '于';
}

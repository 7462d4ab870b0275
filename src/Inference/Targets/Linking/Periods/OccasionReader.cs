using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads times that are named by what happens (主题教育期间, 疫情发生以来, 上冻前, 会后一周内).</summary>
internal static class OccasionReader
{
    // 疫情发生以来 opens a clause; more words before 以来 are another thing's.
    private const int LongestSince = 9;
    private const int ShortestSince = 4;

    private const int LongestCount = 3;

    private static readonly CharTrie Events = new(
        [.. TableReader.Rows("period-events.tsv").Select(row => KeyValuePair.Create(row[0], 0))], backwards: true);

    /// <summary>“百日攻坚”期间, 主题教育期间: from the beginning of the clause to the 间 at <paramref name="at"/>.</summary>
    public static bool TryDuring(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        if (at < 2 || text[at - 1] != '期')
            return false;
        int floor = Math.Max(lowest, at - 14);
        int mark = text[floor..at].LastIndexOfAny("，。；：、！在");
        int start = mark < 0 ? floor : floor + mark + 1;
        start += AnyWord.LengthAtStart(text[start..at], ["预计", "计划"]); // 预计春运期间
        if ((mark < 0 && floor > lowest) || at - start < 3)
            return false;
        span = new Span(start, at + 1);
        return true;
    }

    /// <summary>自建园以来, 2007年试点开展以来: from the beginning of the clause to the 来 at <paramref name="at"/>.</summary>
    public static bool TrySince(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        if (at == 0 || text[at - 1] != '以')
            return false;
        int floor = Math.Max(lowest, at - 22);
        int mark = text[floor..at].LastIndexOfAny("，。；：、！自是");
        int start = mark < 0 ? floor : text[floor + mark] == '自' ? floor + mark : floor + mark + 1;
        if (start + 2 < at && text[start] == '受' && text[start + 1] is '近' or '去' or '今')
            start++; // 受近期以来干旱影响
        var words = text[start..at];
        bool follows = start == lowest && lowest > 0;
        bool dated = follows || text[start] == '自' || Glyph.Digit(text[start]) >= 0 || Glyph.ChineseDigit(text[start]) >= 0;
        // Only in front of a clause: 会议以来代表提出的建议 is another thing's.
        bool begun = at + 1 < text.Length && text[at + 1] == '，' && Begins(words[..^1]);
        // 五月 + 启动以来: the day before may name it shortly.
        int shortest = begun || (follows && text[lowest - 1] is '月' or '年' or '日') ? ShortestSince - 1 : ShortestSince;
        if ((mark < 0 && floor > lowest) || words.Length < shortest || (!dated && !begun && words.Length > LongestSince))
            return false;
        if ((!begun && words.IndexOf('年') > 5) || words.IndexOf("有记录") >= 0 || words.IndexOf("有史") >= 0)
            return false;
        span = new Span(start, at + 1);
        return true;
    }

    // 专项斗争开展, 规划实施, “百日攻坚”: what began, however long its name.
    private static bool Begins(ReadOnlySpan<char> words) =>
        (words.Length > 2 && words[0] == '“' && words[^1] == '”')
        || AnyWord.LengthAtEnd(words, ["开展", "实施", "启动", "成立", "推行", "出台", "整治", "会议", "大会", "投用", "运行"]) > 0;

    /// <summary>入冬前, 雨季来临前, 供暖期到来之前: from what is waited for to the 前 at <paramref name="at"/>.</summary>
    public static bool TryBefore(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        // 高考前三名, 春节前期: the 前 of another word.
        if (at + 1 < text.Length && (text[at + 1] is '期' or '列' or '景' or '沿' or '置' || Glyph.IsNumeral(text[at + 1]) || Glyph.Digit(text[at + 1]) >= 0))
            return false;
        int end = at > lowest && text[at - 1] is '之' or '以' ? at - 1 : at;
        bool comes = text[lowest..end].EndsWith("来临") || text[lowest..end].EndsWith("到来");
        if (comes)
            end -= 2;
        // 主汛期 + 来临前: what is waited for was read already.
        if (!(comes && end == lowest && lowest > 0) && Events.MatchBack(text[lowest..end], end - lowest, out int length) >= 0)
            end -= length;
        else if (!comes || end != lowest || lowest == 0)
            return false;
        span = new Span(end, at + 1);
        return true;
    }

    /// <summary>会后一周内, 会后三天之内: from the 会 to the end of the time allowed; <paramref name="at"/> is the 后.</summary>
    public static bool TryWithin(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        if (at == lowest || text[at - 1] is not ('会' or '节' or '灾'))
            return false;
        int end = at + 1;
        while (end < text.Length && end - at <= LongestCount && Glyph.IsNumberPart(text[end]))
            end++;
        if (end == at + 1)
            return false;
        var behind = text[end..Math.Min(text.Length, end + 2)];
        int unit = behind is "个月" ? 2 : behind.Length > 0 && behind[0] is '天' or '日' or '周' ? 1 : 0;
        if (unit == 0)
            return false;
        end += unit;
        if (end < text.Length && text[end] is '之' or '以')
            end++;
        if (end >= text.Length || text[end] != '内')
            return false;
        span = new Span(at - 1, end + 1);
        return true;
    }

    /// <summary>Where 元旦、春节期间 begins, two occasions that are named together, or where <paramref name="span"/> does.</summary>
    public static int JoinedStart(ReadOnlySpan<char> text, Span span, int lowest)
    {
        int mark = span.Start - 1;
        if (mark <= lowest || text[mark] is not ('、' or '和') || !IsEvent(span.Of(text)))
            return span.Start;
        return Events.MatchBack(text[lowest..mark], mark - lowest, out int length) >= 0 ? mark - length : span.Start;
    }

    // 春节期间, 国庆前, 中秋节前.
    private static bool IsEvent(ReadOnlySpan<char> words)
    {
        int end = words.EndsWith("期间") ? words.Length - 2 : words.EndsWith("前") ? words.Length - 1 : words.Length;
        if (end > 2 && words[end - 1] == '节')
            end--;
        return Events.MatchBack(words[..end], end, out int length) >= 0 && length == end;
    }
}

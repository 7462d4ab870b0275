using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Cuts from the words around a figure what does not belong to an indicator.</summary>
internal static class PhraseTrimmer
{
    // So many characters of a quotation say less than what stands before it.
    private const int LongestCutQuote = 3;

    // So many characters before and with 计划 name what is done: not 全县计划.
    private const int ShortestPlanned = 4;

    /// <summary>Cuts list marks, adverbs, conjunctions and expressions of time at the beginning and particles at the end.</summary>
    public static Span Trim(ReadOnlySpan<char> text, Span span, LinkingTables tables, List<Period> periods, bool cutModal = true)
    {
        int start = span.Start, end = span.End;
        start = TrimLead(text, start, end, tables, periods);
        end = TrimTail(text, start, end, tables);
        int comparison = TailPhrases.FindStart(text, start, end);
        if (comparison < end)
            end = TrimTail(text, start, comparison, tables);
        int modal = cutModal ? WillReader.FindEnd(text, start, end) : 0;
        if (modal > start)
        {
            int rest = TrimLead(text, modal, end, tables, periods);
            tables.Verbs.Match(text[..end], rest, out int verb);
            bool named = end - rest > Math.Max(verb, 1) || (verb >= 2 && tables.Names.Match(text[..end], rest, out _) >= 0); // 全县计划造林, but not 全县计划新建
            if (named && !ClauseWords.IsGap(text[rest..end]))
                start = rest;
            else if (end > rest && TrimTail(text, start, modal, tables) - start <= 2 && tables.Verbs.Match(text[..end], start, out _) < 0 && text[start] is '计' or '力' or '确' or '争' or '必')
                start = rest;
            else if (!(end > rest && end - rest == verb && verb >= 2 && modal - start > ShortestPlanned && text[(modal - 2)..modal] is "计划"))
                end = TrimTail(text, start, modal, tables); // but 公租房计划开工
        }

        return Balance(text, new Span(start, Math.Max(start, end)));
    }

    /// <summary>Where the indicator begins after list marks, adverbs and expressions of time.</summary>
    public static int TrimLead(ReadOnlySpan<char> text, int start, int end, LinkingTables tables, List<Period> periods)
    {
        while (start < end && LeadLength(text, start, end, tables, periods) is > 0 and var length)
            start += length;
        return start;
    }

    // How many characters from the start belong to no name, of one kind at a time, or 0.
    private static int LeadLength(ReadOnlySpan<char> text, int start, int end, LinkingTables tables, List<Period> periods)
    {
        char c = text[start];
        if (IsStray(c) || IsBehindCounted(text, start, end))
            return 1;
        if (c == '在' && text[start..end].StartsWith("在全") && text[start..Math.Min(end, start + 8)].IndexOf("率先") is > 0 and var first)
            return first + 2;
        if (OpeningWords.Skip(text[start..end]) is > 0 and var opening)
            return opening;
        if (TimeEnd(text, start, end, periods) is > 0 and var time)
            return time - start;
        if (OpeningWords.SkipYear(text[start..end]) is > 0 and var year)
            return year;
        if (ListMarks.LengthAt(text, start, end) is > 0 and var mark)
            return mark;
        return tables.Lead.Match(text[..end], start, out int length) >= 0 && LeadWords.IsOne(text, start, length, end, tables) ? length : 0;
    }

    // A mark or sign that no name begins with.
    private static bool IsStray(char c) =>
        Glyph.IsBlank(c) || c is '、' or '，' or '；' or '：' or '。' or '—' or '-' or '）' or ')' or '”' or ',' or ';' or '!' or '！' or '·' or '?' or '\t' or '》' or '★' or '☆' or '●' or '◆' or '■' or '▲' or '>' or '＞' or '【' or '】' or '〔' or '〕';

    // What follows on those who were counted: 的 behind the bracket that closes them (112个县（市、区）的综合排名), 中 behind their number (30户中增产的).
    private static bool IsBehindCounted(ReadOnlySpan<char> text, int start, int end) => start > 0 && text[start] switch
    {
        '的' => text[start - 1] is '）' or ')',
        '中' => text[start - 1] is '户' or '个' or '家' or '名' or '项' or '件' && end - start > 2 && text[start + 1] is not ('小' or '学' or '医' or '药' or '心' or '央' or '国' or '型'),
        _ => false,
    };

    // Where the expression of time ends that begins here, with the word that leads to it (到2027年) or stands behind it (近三年间改造), or -1.
    private static int TimeEnd(ReadOnlySpan<char> text, int start, int end, List<Period> periods)
    {
        int period = PeriodAt(periods, start);
        if (period > start)
        {
            start = Math.Min(period, end);
            return start + 2 < end && text[start] == '间' && text[start + 1] is not ('接' or '距' or '隔' or '歇' or '作') ? start + 1 : start;
        }

        int leads = text[start] is '在' or '到' or '于' or '至' or '用' or '从' or '自' ? 1 : text[start] == '利' && text[start..end].StartsWith("利用") ? 2 : 0;
        return leads > 0 && PeriodAt(periods, start + leads) is var dated && dated > start && (leads == 1 || dated < end) ? Math.Min(dated, end) : -1;
    }

    /// <summary>Where the indicator ends before particles, adverbs and verbs of reaching.</summary>
    public static int TrimTail(ReadOnlySpan<char> text, int start, int end, LinkingTables tables)
    {
        while (end > start)
        {
            if (Glyph.IsBlank(text[end - 1]) || text[end - 1] == '\t')
            {
                end--;
                continue;
            }

            if (tables.Tail.MatchBack(text[start..end], end - start, out int length) is < 0 or LinkingTables.KeptTail)
                break;
            // 共有 may end 公共, 为 may end 行为: single words are cut only where no longer word is known to hold them.
            if (length == 1 && end - 1 > start && text[end - 1] is '要' or '可' or '能' or '占' or '有' or '到' or '是' or '再' or '从' or '在' or '连'
                && tables.VerbsBack.MatchBack(text[start..end], end - start, out int verb) >= 0 && verb > 1)
                break;
            if (length > 1 && AnyWord.LengthAtEnd(text[start..(end - length)], ["没有", "尚未", "还未"]) > 0)
                break; // 3个乡镇没有完成
            if (end - length == start && text[start..end] is "总数")
                break; // 新增企业2家，总数达到9家
            end -= length;
            // 失能的, 今年下达的: what stands before 的 is a modifier, whole whatever it ends with.
            if (text[end] == '的')
                break;
        }

        return end;
    }

    /// <summary>Where the expression of time ends that begins at <paramref name="start"/>, or -1.</summary>
    public static int PeriodAt(List<Period> periods, int start)
    {
        int index = PeriodSearch.FirstFrom(periods, start);
        return index < periods.Count && periods[index].Span.Start == start ? periods[index].Span.End : -1;
    }

    // A quotation mark or bracket that lost its partner goes.
    private static Span Balance(ReadOnlySpan<char> text, Span span)
    {
        int start = span.Start, end = span.End;
        int open = 0, lastOpen = -1;
        for (int i = start; i < end; i++)
        {
            if (text[i] is '“' or '（' or '(' or '《')
            {
                open++;
                lastOpen = i;
            }
            else if (text[i] is '”' or '）' or ')' or '》')
            {
                if (open == 0)
                {
                    // Everything up to a closing mark without an opening one belongs to somebody else.
                    start = i + 1;
                }
                else
                {
                    open--;
                }
            }
        }

        if (open > 0 && lastOpen >= start)
        {
            // “腾退鱼塘900口，还湖5万亩”的目标: what is quoted goes on behind the figure.
            if (lastOpen == start || (text[lastOpen] == '“' && end - lastOpen > LongestCutQuote))
                start = lastOpen + 1;
            else
                end = lastOpen;
        }

        return new Span(start, Math.Max(start, end));
    }
}

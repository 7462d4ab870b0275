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
        while (start < end)
        {
            char c = text[start];
            if (Glyph.IsBlank(c) || c is '、' or '，' or '；' or '：' or '。' or '—' or '-' or '）' or ')' or '”' or ',' or ';' or '!' or '！' or '·' or '?' or '\t' or '》' or '★' or '☆' or '●' or '◆' or '■' or '▲' or '>' or '＞' or '【' or '】' or '〔' or '〕')
            {
                start++;
                continue;
            }

            // 112个县（市、区）的综合排名: the bracket closes what was counted.
            if (c == '的' && start > 0 && text[start - 1] is '）' or ')')
            {
                start++;
                continue;
            }

            // 30户中增产的: among what was counted.
            if (c == '中' && start > 0 && text[start - 1] is '户' or '个' or '家' or '名' or '项' or '件' && end - start > 2 && text[start + 1] is not ('小' or '学' or '医' or '药' or '心' or '央' or '国' or '型'))
            {
                start++;
                continue;
            }

            if (c == '在' && text[start..end].StartsWith("在全") && text[start..Math.Min(end, start + 8)].IndexOf("率先") is > 0 and var first)
            {
                start += first + 2;
                continue;
            }

            if (OpeningWords.Skip(text[start..end]) is > 0 and var opening)
            {
                start += opening;
                continue;
            }

            int period = PeriodAt(periods, start);
            if (period > start)
            {
                start = Math.Min(period, end);
                if (start + 2 < end && text[start] == '间' && text[start + 1] is not ('接' or '距' or '隔' or '歇' or '作'))
                    start++; // 近三年间改造
                continue;
            }

            int leads = c is '在' or '到' or '于' or '至' or '用' or '从' or '自' ? 1 : c == '利' && text[start..end].StartsWith("利用") ? 2 : 0;
            if (leads > 0 && PeriodAt(periods, start + leads) is var dated && dated > start && (leads == 1 || dated < end))
            {
                start = Math.Min(dated, end);
                continue;
            }

            if (OpeningWords.SkipYear(text[start..end]) is > 0 and var year)
            {
                start += year;
                continue;
            }

            if (IsListMark(text, start, end, out int mark))
            {
                start += mark;
                continue;
            }

            if (tables.Lead.Match(text[..end], start, out int length) >= 0 && LeadHolds(text, start, length, end, tables))
            {
                start += length;
                continue;
            }

            break;
        }

        return start;
    }

    /// <summary>Where the indicator ends before particles, adverbs and verbs of reaching.</summary>
    public static int TrimTail(ReadOnlySpan<char> text, int start, int end, LinkingTables tables)
    {
        while (end > start)
        {
            if (Glyph.IsBlank(text[end - 1]))
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
            if (end - length == start && text[start..end] is "总数")
                break; // 新增企业2家，总数达到9家
            end -= length;
            // 失能的, 今年下达的: what stands before 的 is a modifier, whole whatever it ends with.
            if (text[end] == '的')
                break;
        }

        return end;
    }

    // 完成 before a noun goes, 完成率 stays.
    private static bool LeadHolds(ReadOnlySpan<char> text, int start, int length, int end, LinkingTables tables)
    {
        int after = start + length;
        if (text[start..after] is "主要指标" && (after >= end || (end - after == 1 && text[after] is '中' or '里')))
            return false; // 8项主要指标中: what is counted
        if (after >= end)
            return text[start..after] is not "人家"; // 320户人家, but 人家县里
        if (tables.Verbs.Match(text[..end], start, out int verb) >= 0 && verb > length)
            return false;
        if (text[start] == '从' && text[after] is '到' or '至')
            return false; // 从今天起到年底
        if (length <= 3 && !text[after..end].StartsWith("率先") && text[after] is '率' or '额' or '度' or '值' or '量' or '性')
            return false; // 完成率, 共性问题
        if (text[start] == '到' && length == 1 && text[after] is '市' or '省' or '县' or '京' or '区' && text[after..end].IndexOf('访') > 0)
            return false; // 到市集体访
        if (text[start..after].EndsWith("围绕") && DoingAdverbs.HoldsDoing(tables, text[..end], after))
            return false; // 围绕主业建成基地: what is done stands behind it
        if (text[start..after] is "按期" or "按时" && text[start..Math.Min(end, after + 4)].EndsWith("率"))
            return false; // 按期办结率
        if (text[start..after] is "争取" && WillReader.IsAskedFor(text[after..end]))
            return false; // 争取上级资金, but not 争取财政收入
        if (text[start..after] is "正在" && !(tables.Verbs.Match(text[..end], after, out int doing) >= 0 && after + doing < end))
            return false; // 正在改造老街, but not 正在受理的案件
        if (text[start..after] is "按时" && text[after] == '序')
            return false; // 按时序推进
        if (length > 1)
            return !(length == 2 && text[start] == '基' && text[after] is '医' or '养' or '公' or '农' or '建');
        char next = text[after];
        return text[start] switch
        {
            '总' or '全' or '新' => false,
            '共' => next is not ('享' or '建' or '青' or '产' or '同' or '性' or '治' or '富' or '赢' or '管' or '识' or '生') || DoingAdverbs.IsDone(tables, text[..end], after),
            '正' or '拟' => tables.Verbs.Match(text[..end], after, out _) >= 0, // 正加快建设, 拟新购
            '有' => next is not ('效' or '机' or '关' or '色' or '限' or '线' or '氧' or '序' or '力' or '轨' or '害' or '毒' or '偿' or '益' or '望' or '意' or '所' or '些' or '利' or '林' or '劳' or '证' or '感' or '组') && text[after..end].IndexOf('的') < 0,
            '已' => next is not ('婚' or '故') && (next != '结' || tables.Verbs.Match(text[..end], after, out _) >= 0), // 已婚, 已结投诉
            '且' or '则' or '是' or '又' or '也' or '仅' or '只' => true,
            // 就业, 再生水, 还款, 要求, 及时, 至少: words of their own.
            '并' => next is not ('购' or '网' or '轨' or '联' or '发'),
            '将' => next is not ('军'),
            '使' => next is not ('用' or '命' or '馆'),
            '再' => next is not ('生' or '贷' or '就' or '制' or '融' or '保' or '审'),
            '就' => next is not ('业' or '医' or '学' or '诊' or '读' or '近' or '餐' or '寝' or '地' or '任' or '职' or '座'),
            '还' => next is not ('款' or '贷' or '本' or '林' or '草' or '湖' or '湿' or '田' or '建' or '迁' or '债' or '息' or '清'),
            '要' => next is not ('素' or '求' or '道' or '点' or '件' or '闻' or '害' or '案'),
            '和' => next is not ('美' or '谐'),
            '含' => start > 0 && text[start - 1] is '（' or '(', // 案件86件（含旧存26件）, but not 含金量
            '均' => next is not ('次' or '价' or '等' or '衡'),
            '及' => next is not ('时' or '格'),
            '与' => next is not ('会'),
            '都' => next is not ('市'),
            '了' => next is not ('解'),
            '或' or '的' or '让' or '而' or '但' or '却' or '才' or '仍' or '须' => true,
            '刚' => next is not ('性' or '需'),
            '连' => next is not ('续' or '片' or '接' or '锁' or '云' or '年' or '栋' or '环'),
            '可' => tables.Verbs.Match(text[..end], after, out _) >= 0, // 可带动就业, but not 可用财力
            '我' => next is not ('县' or '市' or '省' or '区' or '镇' or '乡' or '国' or '州' or '旗' or '村' or '院' or '校' or '局' or '厂' or '行' or '委' or '部' or '军' or '方' or '们' or '团' or '办'),
            '在' => next is not ('建' or '校' or '岗' or '职' or '编' or '册' or '线' or '院' or '园' or '营' or '训' or '读'),
            '到' => next is not ('位' or '账' or '岗' or '场' or '会' or '任' or '访' or '期' or '货' or '站' or '校' or '户'),
            '其' => next is not ('他' or '余' or '它'),
            '先' => next is not ('进' or '锋' or '生' or '期' or '行' or '导' or '天' or '后' or '前' or '心'),
            '把' => next is not ('关' or '握'),
            '为' => next is not ('民' or '农' or '企' or '老' or '侨'),
            '至' => next is not ('少' or '今'),
            '光' => next is not ('伏' or '电' or '纤' or '明' or '荣' or '缆' or '刻' or '谷' or '照' or '学' or '大' or '华' or '热' or '合' or '彩' or '泽' or '能' or '芯' or '模' or '环'),
            '即' => next is not ('时' or '期' or '办'),
            '如' => next is not ('期' or '实' or '何' or '意' or '东' or '皋' or '数' or '家'),
            _ => false,
        };
    }

    /// <summary>Where the expression of time ends that begins at <paramref name="start"/>, or -1.</summary>
    public static int PeriodAt(List<Period> periods, int start)
    {
        int index = PeriodSearch.FirstFrom(periods, start);
        return index < periods.Count && periods[index].Span.Start == start ? periods[index].Span.End : -1;
    }

    // 一是, 二要, （三）, 1., ①, 一、
    private static bool IsListMark(ReadOnlySpan<char> text, int start, int end, out int length)
    {
        length = 0;
        char c = text[start];
        if (c is >= '①' and <= '⑳')
            length = 1;
        else if (Glyph.ChineseDigit(c) > 0 || Glyph.Magnitude(c) == 1)
        {
            int i = start + 1;
            while (i < end && i < start + 3 && (Glyph.ChineseDigit(text[i]) > 0 || Glyph.Magnitude(text[i]) == 1))
                i++;
            if (i < end && text[i] is '是' or '要')
                length = i + 1 - start;
            else if (i + 1 < end && text[i] == '、' && Glyph.ChineseDigit(text[i + 1]) < 0)
                length = i + 1 - start;
        }
        else if (Glyph.Digit(c) >= 0)
        {
            int i = start + 1;
            while (i < end && i < start + 2 && Glyph.Digit(text[i]) >= 0)
                i++;
            if (i + 1 < end && text[i] is '.' or '．' or '、' && Glyph.Digit(text[i + 1]) < 0)
                length = i + 1 - start;
        }
        else if (c is '（' or '(')
        {
            int close = start + 1;
            while (close < end && close < start + 5 && text[close] is not ('）' or ')'))
                close++;
            if (close < end && text[close] is '）' or ')')
                length = close + 1 - start;
        }

        return length > 0;
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

using System.Buffers;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Finds the expressions of time that may be the period of a figure (今年, “十四五”期间, 到2025年).</summary>
internal sealed class PeriodFinder
{
    // What a tail of a word begins with.
    private const string Tails = "底以之起里春夏秋冬元国腊基的初";

    private readonly CharTrie words;

    // What any expression of time begins with, or the character that tells one of no fixed words.
    private readonly SearchValues<char> triggers;

    private PeriodFinder()
    {
        var rows = TableReader.Rows("periods.tsv");
        words = new CharTrie([.. rows.Select(row => KeyValuePair.Create(row[0], row.Length > 1 ? (int)Enum.Parse<PeriodReach>(row[1], ignoreCase: true) : 0))]);
        triggers = SearchValues.Create([.. rows.Select(row => row[0][0]), .. "年月季间来十日号前后内"]);
    }

    /// <summary>The finder over the built-in tables.</summary>
    public static PeriodFinder Default { get; } = new();

    /// <summary>Adds the expressions in <c>[from, to)</c> to <paramref name="found"/>, in their order.</summary>
    public void Find(ReadOnlySpan<char> text, int from, int to, List<Period> found)
    {
        int i = from, none = -1;
        while (i < to)
        {
            int offset = text[i..to].IndexOfAny(triggers);
            if (offset < 0)
                return;
            int at = i + offset;
            int lowest = found.Count > 0 ? found[^1].Span.End : 0;
            if (TryRead(text, at, lowest, out var span, out var reach))
            {
                span = PeriodEdges.Widen(text, span, lowest, ref reach);
                if (GoesOnFrom(text, none, span.Start) || (!PeriodJoiner.TryJoin(text, found, span, reach) && !TryAdd(text, span, reach, found)))
                    none = span.End;
                i = Math.Max(span.End, at + 1);
            }
            else
            {
                i = at + 1;
            }
        }
    }

    // 较2022年7月, 与2011年、2012年两年相比: what belongs to one that is no period is none.
    private static bool GoesOnFrom(ReadOnlySpan<char> text, int none, int start) =>
        none >= 0 && (start == none || (start == none + 1 && text[none] == '、'));

    private static bool TryAdd(ReadOnlySpan<char> text, Span span, PeriodReach reach, List<Period> found)
    {
        var position = PeriodPlace.Find(text, span);
        if (position == PeriodPosition.None)
            return false;
        found.Add(new Period(span, position, ReachReader.Narrow(text, span, reach)));
        return true;
    }

    private bool TryRead(ReadOnlySpan<char> text, int at, int lowest, out Span span, out PeriodReach reach)
    {
        reach = PeriodReach.Lasting;
        if ((text[at] == '年' && YearReader.TryRead(text, at, lowest, out span, out reach)) || (text[at] == '月' && MonthReader.TryRead(text, at, lowest, out span, out reach)))
            return true;
        if (words.Match(text, at, out int length) is >= 0 and var kind && !EndsAnotherWord(text, at) && !Counts(text, at, length))
        {
            reach = (PeriodReach)kind;
            int tail = PeriodTails.Length(text, at + length);
            if (tail > 0 && !TakesTail(text, at, at + length))
                tail = 0;
            // 从今年起: the year alone.
            if (tail == 1 && text[at + length] == '起' && at > 0 && text[at - 1] is '从' or '自')
                tail = 0;
            span = new Span(at, at + length + tail);
            return true;
        }

        if (text[at] == '内')
        {
            reach = PeriodReach.Clause;
            return DayReader.TryWithin(text, at, lowest, out span);
        }

        span = default;
        return text[at] switch
        {
            '季' => TryQuarter(text, at, lowest, out span),
            '间' => OccasionReader.TryDuring(text, at, lowest, out span),
            '十' => TryPlan(text, at, out span),
            '来' => OccasionReader.TrySince(text, at, lowest, out span),
            '前' => OccasionReader.TryBefore(text, at, lowest, out span),
            '后' => OccasionReader.TryWithin(text, at, lowest, out span),
            '日' or '号' => DayReader.TryRead(text, at, lowest, out span),
            _ => false,
        };
    }

    // 今年底, 去年以来, 近两年来; not 明年来, 去年前.
    private static bool TakesTail(ReadOnlySpan<char> text, int start, int end) => text[end] switch
    {
        '来' => text[end - 1] == '年' && text[start] is '近' or '这' or '最' or '今',
        '前' => text[end - 1] != '年',
        '度' => text[end - 1] == '年', // 去年度
        var first => Tails.Contains(first),
    };

    // 项目前期, 以上年均, 安全年度: the first character belongs to the word before.
    private static bool EndsAnotherWord(ReadOnlySpan<char> text, int at)
    {
        char before = at > 0 ? text[at - 1] : '\0';
        return text[at] switch
        {
            '目' => before is '项' or '栏' or '题' or '科' or '数',
            '现' => before is '实' or '体' or '表' or '展' or '发' || (before == '在' && text[at..].StartsWith("现在")), // 建在现在粮站的东边: no time
            '至' => before is '截' || text[at..].StartsWith("至今年") || text[at..].StartsWith("至今天"),
            '全' => before is '安' or '健' or '齐',
            '上' => before is '以' or '向' or '网',
            '当' => before is '相' or '适' or '应',
            '本' => before is '基' or '资',
            '前' => before is '学',
            '后' => before is '往' or '今' or '产' or '成' or '用' or '工' or '营' or '以' or '之' or '落',
            '同' => before is not ('\0' or '。' or '！' or '；'),
            '年' => before is '学' or '青' or '少' or '老' or '成' || Glyph.Digit(before) >= 0 || (text[at..].StartsWith("年前") && before is not ('\0' or '，' or '。' or '；' or '：')),
            '届' => before == '上',
            '暑' or '寒' => before == '个', // 一个暑假不见
            '第' => before is '续' or '的' or '入' or '是' or '到',
            '节' => before is '环' or '细' or '季' or '师' or '士' or '人' or '女' or '童' or '年' or '警' or '树' or '化' or '游',
            '半' => before is '上' or '下' or '前' or '后' or '头' or '年' or '个' or '每' || Glyph.IsNumeral(before),
            _ => false,
        };
    }

    // 今后三五年, 今后X年: how many years is read with them; 上年结转收入 is a name.
    private static bool Counts(ReadOnlySpan<char> text, int at, int length) =>
        (text.Slice(at, length) is "上年" && AnyWord.LengthAtStart(text[(at + length)..], ["结转", "结余"]) > 0)
        || text.Slice(at, length) is "今后" && at + length < text.Length && (Glyph.IsNumberPart(text[at + length]) || text[at + length] is '几' or '的');

    private static bool TryQuarter(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        if (!QuarterReader.TryRead(text, at, lowest, out span))
            return false;
        span = span with { End = span.End + PeriodTails.Length(text, span.End) };
        return true;
    }

    // “十四五”期间, 十四五末; not “十四五”规划.
    private static bool TryPlan(ReadOnlySpan<char> text, int at, out Span span)
    {
        span = default;
        if (at + 2 >= text.Length || Glyph.ChineseDigit(text[at + 1]) < 1 || text[at + 2] != '五')
            return false;
        bool quoted = at > 0 && text[at - 1] is '“' or '"' or '「';
        int end = at + 3;
        if (quoted && end < text.Length && text[end] is '”' or '"' or '」')
            end++;
        int start = quoted ? at - 1 : at;
        int tail = PeriodTails.Length(text, end);
        if (tail == 0 && end < text.Length && text[end] is not ('，' or '、' or '；' or '。'))
            return false;
        span = new Span(start, end + tail);
        return true;
    }
}

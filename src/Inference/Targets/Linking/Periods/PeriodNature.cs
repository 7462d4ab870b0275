using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>What the words of an expression of time tell about the figures it can date.</summary>
internal static class PeriodNature
{
    // 6月底前, 节前, 清明前; but not 目前.
    private const string Dated = "年月日节底季清国元春学届";

    /// <summary>True for a deadline (年底前, 9月20日): beside a wider time it dates its own clause alone.</summary>
    public static bool IsDeadline(ReadOnlySpan<char> words) =>
        (words[^1] is '底' or '日' && !IsRange(words)) || (words[^1] == '前' && words.IndexOfAny(Dated) >= 0);

    /// <summary>True for a count up to a day (到9月底完成八成).</summary>
    public static bool IsUpTo(ReadOnlySpan<char> text, Span span) =>
        span.Start > 0 && text[span.Start - 1] is '到' or '至' && IsDeadline(span.Of(text)) && text[span.End - 1] != '前';

    /// <summary>True for one day (3月5日, 正月初二); not up to one, nor a deadline.</summary>
    public static bool IsDay(ReadOnlySpan<char> words) =>
        !IsRange(words) && words[0] is not ('截' or '止' or '到')
        && (words[^1] is '日' or '号' || (words.IndexOf('月') is > 0 and var month && month < words.Length - 1 && (words[^1] == '十' || Glyph.ChineseDigit(words[^1]) > 0)));

    /// <summary>True for a time with both ends (3月1日至15日, 今天到10月底).</summary>
    public static bool IsRange(ReadOnlySpan<char> words) => words.IndexOfAny('到', '至') > 0 && words[0] != '截';

    /// <summary>True for a time by which a clause without a figure can say that something is done (6月底前, 年内, 三季度).</summary>
    public static bool IsDue(ReadOnlySpan<char> words) =>
        words[^1] != '日' && (IsDeadline(words) || IsBefore(words) || words[^1] == '度' || words is "年内" or "上半年" or "下半年" or "明年");

    /// <summary>True where a figure of this kind cannot be of that time: a promise of 去年, a result of 明年 or sentences behind 年内.</summary>
    public static bool Contradicts(ReadOnlySpan<char> words, MentionStatus status) =>
        status == MentionStatus.Target ? IsPast(words) : IsToCome(words);

    /// <summary>True for a time that is over (去年, 上个月).</summary>
    public static bool IsOver(ReadOnlySpan<char> words) => IsPast(words) || words[0] == '上';

    private static bool IsPast(ReadOnlySpan<char> words) =>
        (words[0] is '去' or '刚' && !words.StartsWith("去冬今春")) || words.StartsWith("上年") || words.StartsWith("前年") || words.StartsWith("过去");

    private static bool IsToCome(ReadOnlySpan<char> words) =>
        words[0] is '明' or '未' || words[^1] == '内' || words.StartsWith("下半年") || words.StartsWith("今后");

    /// <summary>True for a single year (2020年, 去年, 2025年底).</summary>
    public static bool IsOneYear(ReadOnlySpan<char> words) => words[^1] is '年' or '底' or '末' && words.IndexOfAny("五近来间期") < 0 && !IsStretch(words);

    /// <summary>True for some months or quarters together, or years (1—9月, 前三季度, 2020年至2022年).</summary>
    public static bool IsStretch(ReadOnlySpan<char> words) => words.EndsWith("季度") || (words.IndexOfAny("到至—-－") > 0 && words[0] != '截');

    /// <summary>True for a year that is named by where it stands to today (去年, 今年, 今年以来).</summary>
    public static bool IsNamedYear(ReadOnlySpan<char> words) => words[0] is '去' or '今';

    /// <summary>True for several years (“十四五”期间, 五年来, 今后三年).</summary>
    public static bool IsYears(ReadOnlySpan<char> words) =>
        words[^1] is '来' or '间' || (words.IndexOf('十') >= 0 && words.IndexOf('五') >= 0) || words.StartsWith("过去") || words.StartsWith("今后") || words.StartsWith("未来");

    /// <summary>True for a time that a sentence may be about as a whole (今年, 年内, 2025年); false for a month, a season or a deadline.</summary>
    public static bool IsWide(ReadOnlySpan<char> words) => words.IndexOf('年') >= 0 && words.IndexOfAny("月季日前") < 0 && !IsDeadline(words);

    /// <summary>True for a year, a part of it or some months, which a text may be about as a whole.</summary>
    public static bool IsTold(ReadOnlySpan<char> words) =>
        (words.IndexOf('年') >= 0 || IsStretch(words)) && words[^1] != '起' && !IsDeadline(words);

    /// <summary>True for a deadline (入冬前 too) or a month, which dates the figure of its own clause wherever it stands in it.</summary>
    public static bool IsDate(ReadOnlySpan<char> words) => words[^1] == '月' || IsDeadline(words) || IsBefore(words);

    // 入冬前, 上冻前; but not 目前.
    private static bool IsBefore(ReadOnlySpan<char> words) => words[^1] == '前' && words[^2] != '目';

    /// <summary>True for today (目前, 现在, 截至6月末).</summary>
    public static bool IsNow(ReadOnlySpan<char> words) => words[0] is '目' or '现' or '眼' or '截' or '至' or '如' or '当' or '到';
}

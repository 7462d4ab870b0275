using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Tells how far the words in front of a name go that say how long something took or what it is compared with.</summary>
internal static class OpeningWords
{
    private const int LongestComparison = 14;
    private const int LongestBasis = 16;
    private const int LengthOfYear = 4;
    private const string OfTimes = "上去前同季个整的" + EndsOfTimes;
    private const string EndsOfTimes = "年月度期末底初";

    /// <summary>How many characters name nothing that the words begin with (用了三年时间修通, 与去年同期相比案件减少, 比上年产值增长), or 0.</summary>
    public static int Skip(ReadOnlySpan<char> words) => words[0] switch
    {
        '用' => SkipSpent(words),
        '与' or '同' or '和' or '跟' => SkipComparison(words[..Math.Min(words.Length, LongestComparison)]),
        '比' or '较' => SkipBaseline(words),
        '在' => SkipBasis(words[..Math.Min(words.Length, LongestBasis)], words.Length),
        _ => 0,
    };

    /// <summary>How many characters a year takes that is no period of its own (2012学年度初中巩固率), or 0.</summary>
    public static int SkipYear(ReadOnlySpan<char> words)
    {
        if (words.Length < LengthOfYear + 3 || words[..LengthOfYear].IndexOfAnyExcept("0123456789xX×*") >= 0)
            return 0;
        int length = AnyWord.LengthAtStart(words[LengthOfYear..], ["学年度", "统计年度", "学年", "年度", "年"]);
        return length > 0 && words.Length - LengthOfYear - length >= 2 ? LengthOfYear + length : 0;
    }

    // 与去年同期相比案件减少, 与上年对比增长, 同上年比起数减少; but not 同比减少.
    private static int SkipComparison(ReadOnlySpan<char> words)
    {
        int at = Math.Max(words.IndexOf("相比"), words.IndexOf("对比"));
        if (at > 0)
            return at + 2;
        at = words.IndexOf('比');
        return at > 1 && OfTimes.Contains(words[at - 1]) ? at + 1 : 0;
    }

    // 在财政补助的基础上每户补贴: what it goes on from.
    private static int SkipBasis(ReadOnlySpan<char> words, int length)
    {
        const string Basis = "的基础上";
        int at = words.IndexOf(Basis);
        return at > 1 && length > at + Basis.Length + 1 ? at + Basis.Length : 0;
    }

    // 用30天就完成了, 用了三年时间修通: how long it took.
    private static int SkipSpent(ReadOnlySpan<char> words)
    {
        int at = words.Length > 1 && words[1] == '了' ? 2 : 1;
        int number = at;
        while (at < words.Length && Glyph.IsNumberPart(words[at]))
            at++;
        if (at == number)
            return 0;
        return AnyWord.LengthAtStart(words[at..], ["天时间", "年时间", "个月时间", "天", "年", "个月", "个小时", "小时", "周"]) is > 0 and var unit ? at + unit : 0;
    }

    // 比去年同期案件减少, 比2019年产值增长: an earlier time in front of what changed.
    private static int SkipBaseline(ReadOnlySpan<char> words)
    {
        int at = 1;
        while (at < words.Length && (Glyph.IsNumberPart(words[at]) || OfTimes.Contains(words[at]) || JoinsTimes(words, at)))
            at++;
        bool dated = at > 2 && EndsOfTimes.Contains(words[at - 1]);
        int stated = dated ? AnyWord.LengthAtStart(words[at..], ["预计完成数", "完成数", "执行数", "决算数", "预算数", "快报数", "调整数", "实际数", "基数"]) : 0;
        if (stated > 0)
            return at + stated; // 比上年执行数增长8%
        return dated && words.Length - at > 2 && words[at] is not ('（' or '(') ? at : 0;
    }

    // 较11月和10月分别提升.
    private static bool JoinsTimes(ReadOnlySpan<char> words, int at) =>
        words[at] is '和' or '与' or '、' && at + 1 < words.Length && EndsOfTimes.Contains(words[at - 1]) && (Glyph.IsNumberPart(words[at + 1]) || words[at + 1] is '上' or '去' or '前');
}

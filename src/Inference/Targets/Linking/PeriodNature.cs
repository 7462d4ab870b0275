using SpeechML.Targets.Judging;

namespace SpeechML.Targets.Linking;

/// <summary>What the words of an expression of time tell about how long it is remembered.</summary>
internal static class PeriodNature
{
    /// <summary>True for a day, a month, a quarter or a deadline (9月20日, 三季度, 年底前): it dates what stands near it.</summary>
    public static bool IsPoint(ReadOnlySpan<char> words) =>
        words[^1] is '底' or '前' or '末' || words.IndexOfAny("月日季旬") >= 0;

    /// <summary>True for a length of time (三年内, 五年) as against a year by its name (2025年, 今年).</summary>
    public static bool IsLength(ReadOnlySpan<char> words)
    {
        int year = words.IndexOf('年');
        return year is 1 or 2 && Glyph(words[0]) && words.Length - year <= 3;

        static bool Glyph(char c) => Scanning.Glyph.ChineseDigit(c) > 0 || Scanning.Glyph.Digit(c) > 0 || c is '十' or '半';
    }

    /// <summary>True where a figure of this kind cannot be of that time: a promise of 去年, a result of 明年.</summary>
    public static bool Contradicts(ReadOnlySpan<char> words, MentionStatus status) =>
        status == MentionStatus.Target ? IsPast(words) : IsToCome(words);

    private static bool IsPast(ReadOnlySpan<char> words) =>
        words[0] is '去' or '上' or '前' or '刚' or '截' && !words.StartsWith("上半年") || words[^1] == '来' || words.StartsWith("过去");

    private static bool IsToCome(ReadOnlySpan<char> words) =>
        words[0] is '明' or '未' or '下' or '后' || words.StartsWith("今后") || words[^1] is '前' or '内' || words.EndsWith("底");
}

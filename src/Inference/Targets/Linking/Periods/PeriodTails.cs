using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>What may follow a year, a month or a plan within an expression of time (底前, 以来, 上半年).</summary>
internal static class PeriodTails
{
    private static readonly CharTrie Words = new(
        [.. TableReader.Rows("period-tails.tsv").Select((row, i) => KeyValuePair.Create(row[0], i))]);

    /// <summary>How many characters at <paramref name="at"/> belong to the expression that ends there, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text, int at)
    {
        Words.Match(text, at, out int length);
        bool other = length == 1 && text[at] switch
        {
            '来' => IsMonth(text, at - 1) || BeginsVerb(text, at + 1),
            '前' => CountsMonths(text, at + 1),
            '度' => at + 1 < text.Length && text[at + 1] is '假' or '汛' or '夏' or '冬' or '过',
            '初' => at + 1 < text.Length && text[at + 1] is '步' or '次' or '级' or '中' or '心' or '具' or '见' or '显',
            _ => false,
        };
        return other ? 0 : length;
    }

    // 2024年前两个月: the months are read by themselves.
    private static bool CountsMonths(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < 3 && Glyph.IsNumberPart(text[end]))
            end++;
        return end > at && (text[end..].StartsWith("个月") || text[end..].StartsWith("个季度"));
    }

    // 1—9月来信来访, 前三季度来电: but 三个月来.
    private static bool IsMonth(ReadOnlySpan<char> text, int at) =>
        text[at] == '度' || (text[at] == '月' && at > 0 && text[at - 1] != '个');

    // 就2024年来说, 今年来看, 近两年来到: the 来 of another word.
    private static bool BeginsVerb(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is '看' or '说' or '讲' or '到' or '了' or '访' or '过' or '临';

    /// <summary>True for what the number of a year or a month is made of, the mark of a range included.</summary>
    public static bool IsNumberPart(char c) => Glyph.IsNumberPart(c) || (c != '到' && Glyph.IsRangeMark(c));
}

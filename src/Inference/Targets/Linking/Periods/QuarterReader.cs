using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Reads the quarters of a year (一季度, 1季度, 第三季度, 前三季度, 一至三季度, 三、四季度, 后三个季度).</summary>
internal static class QuarterReader
{
    private const int Longest = 4;

    /// <summary>The quarters named before the 季 at <paramref name="at"/>, up to 季度.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="at">The 季.</param>
    /// <param name="lowest">Where the expression before ends.</param>
    /// <param name="span">What was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int lowest, out Span span)
    {
        span = default;
        bool count = at > lowest && text[at - 1] == '个';
        int number = count ? at - 1 : at;
        int start = number;
        while (start > lowest && number - start < Longest && (IsQuarter(text[start - 1]) || (start < number && Joins(text[start - 1]))))
            start--;
        while (start < number && (!IsQuarter(text[start]) || IsNumber(text, start)))
            start++;
        if (start == number || at + 1 >= text.Length || text[at + 1] != '度')
            return false;
        if (start > lowest && text[start - 1] is '第' or '前' || (count && start > lowest && text[start - 1] == '后'))
            start--;
        else if (count)
            return false;
        span = new Span(start, at + 2);
        return true;
    }

    // 一、一季度: the first is the number of a heading.
    private static bool IsNumber(ReadOnlySpan<char> text, int at) =>
        text[at + 1] == '、' && Glyph.ChineseDigit(text[at]) >= Glyph.ChineseDigit(text[at + 2]);

    private static bool Joins(char c) => Glyph.IsRangeMark(c) || c is '、' or '和';

    private static bool IsQuarter(char c) => Glyph.ChineseDigit(c) is >= 1 and <= 4 || Glyph.Digit(c) is >= 1 and <= 4 || Glyph.IsMask(c);
}

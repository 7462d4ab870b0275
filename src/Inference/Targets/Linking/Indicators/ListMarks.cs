using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>Reads the marks that the members of a list begin with (一是, 二要, （三）, 1., ①, 一、).</summary>
internal static class ListMarks
{
    /// <summary>How many characters the mark has that stands at <paramref name="start"/>, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start, int end)
    {
        char c = text[start];
        if (c is >= '①' and <= '⑳')
            return 1;
        if (Glyph.ChineseDigit(c) > 0 || Glyph.Magnitude(c) == 1)
        {
            int i = start + 1;
            while (i < end && i < start + 3 && (Glyph.ChineseDigit(text[i]) > 0 || Glyph.Magnitude(text[i]) == 1))
                i++;
            return (i < end && text[i] is '是' or '要') || (i + 1 < end && text[i] == '、' && Glyph.ChineseDigit(text[i + 1]) < 0) ? i + 1 - start : 0;
        }

        if (Glyph.Digit(c) >= 0)
        {
            int i = start + 1;
            while (i < end && i < start + 2 && Glyph.Digit(text[i]) >= 0)
                i++;
            return i + 1 < end && text[i] is '.' or '．' or '、' && Glyph.Digit(text[i + 1]) < 0 ? i + 1 - start : 0;
        }

        if (c is '（' or '(')
        {
            int close = start + 1;
            while (close < end && close < start + 5 && text[close] is not ('）' or ')'))
                close++;
            return close < end && text[close] is '）' or ')' ? close + 1 - start : 0;
        }

        return 0;
    }
}

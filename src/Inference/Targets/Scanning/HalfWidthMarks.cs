using System.Buffers;

namespace SpeechML.Targets.Scanning;

/// <summary>Reads the half-width marks of scraped text as the full-width ones that they stand for (完成投资3亿元,增长8%;全县…), so that clauses end where they end.</summary>
internal static class HalfWidthMarks
{
    private const string Half = ",;:?!.．｡､";
    private const string Full = "，；：？！。。。、";

    private const int LongestNumber = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create(Half);

    /// <summary>
    /// The same text, each half-width mark that stands next to anything but a letter or digit on one side at least made full, and so each point that stands behind a
    /// word and before one: as long, so that places hold. 1,200, 8:30, 1.5 and 1.全县 stay.
    /// </summary>
    /// <returns><paramref name="text"/> itself where there is none.</returns>
    public static string Fold(string text)
    {
        int at = Next(text, 0);
        return at < 0 ? text : string.Create(text.Length, (text, at), static (folded, state) =>
        {
            state.text.CopyTo(folded);
            for (int i = state.at; i >= 0; i = Next(state.text, i + 1))
                folded[i] = Full[Half.IndexOf(state.text[i])];
        });
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOfAny(Marks) is >= 0 and var step)
        {
            int at = from + step;
            if (text[at] is '.' or '．' ? IsStop(text, at) : !(IsAsciiPart(text, at - 1) && IsAsciiPart(text, at + 1)))
                return at;
            from = at + 1;
        }

        return -1;
    }

    private static bool IsAsciiPart(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);

    // 全县平稳.下一步…, 增长3.7.全县…, 居全市第三.; but not 一.总体要求 or 3.全县, where the number begins a sentence, and no row of points.
    private static bool IsStop(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !(Glyph.IsHan(text[at - 1]) || Glyph.IsNumberPart(text[at - 1]) || text[at - 1] is '%' or '”' or '）') || BeginsWithNumber(text, at))
            return false;
        int behind = at + 1;
        while (behind < text.Length && Glyph.IsBlank(text[behind]))
            behind++;
        if (behind == text.Length || Glyph.IsHan(text[behind]) || text[behind] is '“' or '（' or '\n' or '\r')
            return true;
        return !Glyph.IsNumberPart(text[at - 1]) && (char.IsAsciiLetterUpper(text[behind]) || BeginsSentence(text, at, behind));
    }

    // Nothing but a number stands before the point, back to the mark before.
    private static bool BeginsWithNumber(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start <= LongestNumber && Glyph.IsNumberPart(text[start - 1]))
            start--;
        return start < at && (start == 0 || !(Glyph.IsHan(text[start - 1]) || Glyph.IsPoint(text[start - 1]) || text[start - 1] is '/' or '、' or '-' or '和'));
    }

    // 平稳.2024年, 喜事.XX县: but 增长.5%, which lost its zero.
    private static bool BeginsSentence(ReadOnlySpan<char> text, int at, int behind)
    {
        int end = behind;
        while (end < text.Length && (Glyph.Digit(text[end]) >= 0 || Glyph.IsMask(text[end])))
            end++;
        return end > behind && (behind - at > 1 || (end < text.Length && Glyph.IsHan(text[end]) && text[end] is not ('万' or '亿' or '个')));
    }
}

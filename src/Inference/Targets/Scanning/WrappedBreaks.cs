namespace SpeechML.Targets.Scanning;

/// <summary>Tells the breaks that wrap the lines of a paragraph from those between lines of their own (rows, headings).</summary>
internal static class WrappedBreaks
{
    // Columns are two for each of these: a shorter line is a heading or a row.
    private const int Shortest = 20;

    // So many characters fewer has a full line than the longest, as no mark begins one and no number is parted.
    private const int Slack = 4;

    /// <summary>True where the break at <c>[start, end)</c> parts a line that is full from what goes on behind it.</summary>
    public static bool IsOne(ReadOnlySpan<char> text, int start, int end)
    {
        if (!GoesOn(text[start - 1]) || !GoesOn(text[end]))
            return false;
        int length = start - (text[..start].LastIndexOf('\n') + 1);
        int next = text[end..].IndexOf('\n') is >= 0 and var behind ? behind : text.Length - end;
        return length >= Shortest && next <= length + Slack && (next >= length - Slack || end + next == text.Length);
    }

    private static bool GoesOn(char c) => Glyph.IsHan(c) || Glyph.Digit(c) >= 0 || Glyph.IsMask(c) || c is '、' or '，' or '。' or '；' or '%' or '％' or '（' or '）' or '“' or '”' or '.';
}

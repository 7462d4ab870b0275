using System.Buffers;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>
/// Reads rows of marks, and a single N, as the masks that some files put where a figure stood (投资□□亿元, 增长○.○%, 新增就业N万人). Elsewhere the
/// marks are bullets, zeros (二○二五年) and names.
/// </summary>
internal static class MaskMarks
{
    private const char Mask = 'X';

    private static readonly SearchValues<char> Marks = SearchValues.Create("□■●○◯〇☆▲△◆#＃N");

    /// <summary>The same text, each row of marks between a word or a mark of a row and a unit made a mask as long, so that places hold.</summary>
    /// <returns><paramref name="text"/> itself where there are none.</returns>
    public static string Fold(string text)
    {
        Span row = Next(text, 0);
        return row.IsEmpty ? text : string.Create(text.Length, (text, row), static (folded, state) =>
        {
            state.text.CopyTo(folded);
            for (Span row = state.row; !row.IsEmpty; row = Next(state.text, row.End))
            {
                for (int i = row.Start; i < row.End; i++)
                {
                    if (!Glyph.IsPoint(folded[i]))
                        folded[i] = Mask;
                }
            }
        });
    }

    /// <summary>The next row that is a mask; an empty span where there is none.</summary>
    private static Span Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOfAny(Marks) is >= 0 and var step)
        {
            int start = from + step;
            int end = EndOfRow(text, start);
            if (Hides(text, start, end))
                return new Span(start, end);
            from = end;
        }

        return new Span(from, from);
    }

    // One mark over and over, with a point between at most.
    private static int EndOfRow(ReadOnlySpan<char> text, int start)
    {
        char mark = text[start];
        int end = start;
        while (end < text.Length && (text[end] == mark || (Glyph.IsPoint(text[end]) && end + 1 < text.Length && text[end + 1] == mark)))
            end++;
        return end;
    }

    private static bool Hides(ReadOnlySpan<char> text, int start, int end)
    {
        int before = start - 1, unit = end;
        while (before >= 0 && Glyph.IsBlank(text[before]))
            before--;
        if (unit < text.Length && Glyph.IsBlank(text[unit]))
            unit++;
        if (before < 0 || unit == text.Length || !(Glyph.IsHan(text[before]) || text[before] is '、' or '，' or '”' or '）') || Glyph.IsNumeral(text[before]))
            return false;

        // A single mark may be anything but before a share or a sum, and a letter more than one a name.
        if (text[unit] is '%' or '％')
            return text[start] != 'N' || end - start == 1;
        if (text[unit] is '万' or '亿')
            return text[start] == 'N' ? end - start == 1 : end - start > 1 || before == start - 1;
        return text[start] != 'N' && end - start > 1
            && UnitTable.Default.Match(text, unit, true, out _) is not (UnitKind.None or UnitKind.Name or UnitKind.Time);
    }
}

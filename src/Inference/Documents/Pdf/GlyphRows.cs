namespace SpeechML.Documents.Pdf;

/// <summary>Puts the characters of a page together that stand at the same height.</summary>
internal static class GlyphRows
{
    /// <summary>In sizes: characters whose baselines differ by less stand in one row, so that a raised 2 does, and the next line does not.</summary>
    private const double SameRow = 0.5;

    /// <summary>In sizes: the same character so near is bold print made by printing twice.</summary>
    private const double Twice = 0.12;

    /// <summary>The rows from the top of the page to its bottom, each from left to right; rows of blanks are left out.</summary>
    public static List<PdfGlyph[]> Of(IReadOnlyList<PdfGlyph> glyphs)
    {
        List<PdfGlyph[]> rows = [];
        List<PdfGlyph> row = [];
        foreach (PdfGlyph glyph in glyphs.OrderByDescending(glyph => glyph.Baseline))
        {
            if (row.Count > 0 && row[0].Baseline - glyph.Baseline > SameRow * Math.Max(row[0].Size, glyph.Size))
            {
                Finish(row, rows);
            }

            row.Add(glyph);
        }

        Finish(row, rows);
        return rows;
    }

    private static void Finish(List<PdfGlyph> row, List<PdfGlyph[]> rows)
    {
        List<PdfGlyph> kept = new(row.Count);
        foreach (PdfGlyph glyph in row.OrderBy(glyph => glyph.Left))
        {
            if (kept.Count == 0 || kept[^1].Text != glyph.Text || glyph.Left - kept[^1].Left > Twice * glyph.Size)
            {
                kept.Add(glyph);
            }
        }

        row.Clear();
        if (kept.Exists(glyph => !glyph.IsBlank))
        {
            rows.Add([.. kept]);
        }
    }
}

namespace SpeechML.Documents.Pdf;

/// <summary>A page as rows of characters.</summary>
/// <param name="Number">The page, counted from 1.</param>
/// <param name="Rows">Its rows from the top to the bottom.</param>
internal sealed record PageRows(int Number, IReadOnlyList<PageRow> Rows)
{
    /// <summary>The rows of a page.</summary>
    public static PageRows Of(GlyphPage page) =>
        new(page.Number, [.. GlyphRows.Of(page.Glyphs).Select(glyphs => new PageRow(glyphs, LineBuilder.Build(glyphs)!))]);
}

namespace SpeechML.Documents.Pdf;

/// <summary>What a page shows.</summary>
/// <param name="Number">The page, counted from 1.</param>
/// <param name="Glyphs">Its characters, in any order.</param>
internal sealed record GlyphPage(int Number, IReadOnlyList<PdfGlyph> Glyphs);

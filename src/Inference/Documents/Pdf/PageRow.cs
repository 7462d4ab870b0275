namespace SpeechML.Documents.Pdf;

/// <summary>What stands at one height of a page, over all columns.</summary>
/// <param name="Glyphs">The characters from left to right.</param>
/// <param name="Line">The same, read as one line.</param>
internal sealed record PageRow(PdfGlyph[] Glyphs, TextLine Line);

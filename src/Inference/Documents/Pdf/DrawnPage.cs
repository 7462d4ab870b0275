#if PDFPIG
namespace SpeechML.Documents.Pdf;

/// <summary>What a page draws.</summary>
/// <param name="Glyphs">Its characters, in the order of drawing.</param>
/// <param name="HasPictures">Whether it shows pictures.</param>
internal sealed record DrawnPage(IReadOnlyList<DrawnGlyph> Glyphs, bool HasPictures);
#endif

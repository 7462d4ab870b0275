#if PDFPIG
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace SpeechML.Documents.Pdf;

/// <summary>A character as a page draws it, whichever way the page lies.</summary>
/// <param name="Text">What the font's tables call it.</param>
/// <param name="From">Where its advance begins on the base line, in points.</param>
/// <param name="To">Where its advance ends.</param>
/// <param name="Orientation">Which way its line runs.</param>
/// <param name="Size">The font's size on the page, in points.</param>
/// <param name="Font">The font's name.</param>
internal readonly record struct DrawnGlyph(string Text, PdfPoint From, PdfPoint To, TextOrientation Orientation, double Size, string Font);
#endif

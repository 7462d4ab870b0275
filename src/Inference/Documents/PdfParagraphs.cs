#if PDFPIG
using SpeechML.Documents.Pdf;

namespace SpeechML.Documents;

/// <summary>Reads the text of a PDF, one paragraph as a reader sees it.</summary>
/// <remarks>
/// Page heads, feet and numbers are left out. Only a few pages are held at a time. Pages that are pictures are passed over where others have
/// text.
/// </remarks>
internal static class PdfParagraphs
{
    /// <exception cref="SpeechMLException">As <see cref="PdfPages.Read"/>, while the paragraphs are being asked for.</exception>
    public static IEnumerable<string> Read(Stream stream, string name) => PageLayout.Paragraphs(PdfPages.Read(stream, name));
}
#endif

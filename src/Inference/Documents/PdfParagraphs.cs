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
    /// <exception cref="SpeechMLException">As <see cref="PdfPages.Read"/>, behind the paragraphs of the pages before the one that it names.</exception>
    public static IEnumerable<string> Read(Stream stream, string name)
    {
        SpeechMLException? failure = null;
        foreach (string paragraph in PageLayout.Paragraphs(Pages()))
        {
            yield return paragraph;
        }

        if (failure is not null)
        {
            throw failure;
        }

        // A page is understood by those behind it: a failure that went through that would take the good pages along that still wait for it.
        IEnumerable<GlyphPage> Pages()
        {
            using IEnumerator<GlyphPage> pages = PdfPages.Read(stream, name).GetEnumerator();
            while (true)
            {
                try
                {
                    if (!pages.MoveNext())
                    {
                        yield break;
                    }
                }
                catch (SpeechMLException e)
                {
                    failure = e;
                    yield break;
                }

                yield return pages.Current;
            }
        }
    }
}
#endif

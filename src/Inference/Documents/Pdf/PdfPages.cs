#if PDFPIG
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace SpeechML.Documents.Pdf;

/// <summary>Reads the pages of a PDF by PdfPig, one after the other.</summary>
internal static class PdfPages
{
    /// <summary>Bytes: what readers of PDF put up with before it.</summary>
    private const int MostBeforeHeader = 1024;

    /// <summary>Every page, in order, read when it is asked for.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="name">The file's name for errors.</param>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.DamagedDocument"/>; <see cref="ErrorCodes.Unreadable"/> where a password is asked for;
    /// <see cref="ErrorCodes.UnsupportedFormat"/> where pages are pictures, or text that no one can tell the characters of.
    /// </exception>
    public static IEnumerable<GlyphPage> Read(Stream stream, string name)
    {
        UnmappedCharacters unmapped = new();
        LimitedFilters filters = new();
        ParsingOptions options = new() { Logger = unmapped, FilterProvider = filters };
        using PdfDocument document = Try(() => Open(stream, options), name, page: null);
        bool hasText = false;
        int? picture = null;
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            int before = unmapped.Count;
            filters.BeginPage();
            (GlyphPage page, bool hasPictures) = Try(() => Show(number, document.GetPage<DrawnPage>(number)), name, number);
            int legible = page.Glyphs.Count(glyph => !glyph.IsBlank);
            if ((unmapped.Count - before) * 2 > legible)
            {
                throw new SpeechMLException(ErrorCodes.UnsupportedFormat,
                    $"Page {number} does not tell which characters its fonts draw. Convert the PDF to text by OCR, or save the original as .docx or .txt.", name);
            }

            hasText |= legible > 0;
            picture ??= hasPictures ? number : null;
            yield return page;
        }

        if (!hasText && picture is not null)
        {
            throw new SpeechMLException(ErrorCodes.UnsupportedFormat,
                $"The PDF has no text, only pictures of it (first on page {picture}). Convert it to text by OCR first.", name);
        }
    }

    private static PdfDocument Open(Stream stream, ParsingOptions options)
    {
        byte[] head = new byte[MostBeforeHeader];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (head.AsSpan(0, read).IndexOf("%PDF-"u8) < 0)
        {
            throw new InvalidDataException("It does not begin as a PDF does.");
        }

        PdfDocument document = PdfDocument.Open(stream, options);
        document.AddPageFactory<DrawnPage, DrawnPageFactory>();
        return document.NumberOfPages > 0 ? document : throw new InvalidDataException("It has no pages.");
    }

    private static (GlyphPage Page, bool HasPictures) Show(int number, DrawnPage page)
    {
        TextOrientation main = page.Glyphs.GroupBy(glyph => glyph.Orientation).MaxBy(group => group.Count())?.Key ?? TextOrientation.Horizontal;
        List<PdfGlyph> glyphs = [];
        foreach (DrawnGlyph glyph in page.Glyphs)
        {
            // Watermarks stand across the text.
            if (glyph.Orientation == main && Characters.Visible(glyph.Text) is { Length: > 0 } text)
            {
                PdfPoint from = Turn(glyph.From, main), to = Turn(glyph.To, main);
                glyphs.Add(new PdfGlyph(text, from.X, to.X, from.Y, glyph.Size, glyph.Font));
            }
        }

        return (new GlyphPage(number, glyphs), page.HasPictures);
    }

    /// <summary>The place on the page when it is turned so that its text runs to the right.</summary>
    private static PdfPoint Turn(PdfPoint point, TextOrientation orientation) => orientation switch
    {
        TextOrientation.Rotate90 => new PdfPoint(-point.Y, point.X),
        TextOrientation.Rotate180 => new PdfPoint(-point.X, -point.Y),
        TextOrientation.Rotate270 => new PdfPoint(point.Y, -point.X),
        _ => point,
    };

    /// <summary>
    /// PdfPig has exceptions of its own for few kinds of damage; for the others it is whatever its code meets. What is no fault of the file goes on.
    /// </summary>
    private static T Try<T>(Func<T> read, string name, int? page)
    {
        try
        {
            return read();
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new SpeechMLException(ErrorCodes.Unreadable, "The PDF asks for a password. Save it without one first.", name, inner: e);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ObjectDisposedException) && (e is EndOfStreamException || e is not IOException))
        {
            string place = page is null ? "" : $", page {page}", reason = e.Message.Split('\n')[0].TrimEnd('\r', '.');
            throw new SpeechMLException(ErrorCodes.DamagedDocument,
                $"Not a readable PDF{place}: {reason}. Open it in a PDF reader and print it to a new PDF, or save its text as .txt.", name, inner: e);
        }
    }
}
#endif

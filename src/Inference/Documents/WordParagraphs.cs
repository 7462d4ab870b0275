using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SpeechML.Documents;

/// <summary>Reads the body of a Word file by <see cref="WordText"/>, and behind it the footnotes and the endnotes, as the body names them.</summary>
/// <remarks>Notes that the body names no more, and the lines that part notes from the text, are left out. Headers, footers and comments are not read.</remarks>
internal static class WordParagraphs
{
    /// <summary>A part that unpacks to more than this is taken for an attack, not for a speech.</summary>
    private const long MaxCharacters = 1L << 29;

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.DamagedDocument"/>.</exception>
    public static List<string> Read(Stream stream, string name)
    {
        try
        {
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            MainDocumentPart part = document.MainDocumentPart
                ?? throw new SpeechMLException(ErrorCodes.DamagedDocument, "The Word file has no main document part. Open it in Word and save it again.", name);
            WordText body = Read(part, "document");
            List<string> paragraphs = body.Paragraphs;
            paragraphs.AddRange(Notes(part.FootnotesPart, "footnotes", body.Footnotes));
            paragraphs.AddRange(Notes(part.EndnotesPart, "endnotes", body.Endnotes));
            return paragraphs;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FileFormatException or OpenXmlPackageException
            or EndOfStreamException or FormatException or UriFormatException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            throw new SpeechMLException(ErrorCodes.DamagedDocument, $"Not a readable Word file: {e.Message} Open it in Word and save it again.", name, inner: e);
        }
    }

    private static IEnumerable<string> Notes(OpenXmlPart? part, string root, List<string> named)
    {
        if (part is null || named.Count == 0)
        {
            return [];
        }

        Dictionary<string, List<string>> notes = Read(part, root).Notes;
        return named.Distinct().SelectMany(id => notes.GetValueOrDefault(id, []));
    }

    private static WordText Read(OpenXmlPart part, string root)
    {
        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            MaxCharactersInDocument = MaxCharacters,
        });
        return WordText.Read(reader, root);
    }
}

using System.Buffers;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SpeechML.Documents;

/// <summary>Reads the body of a Word file, one paragraph a <c>w:p</c>; a manual line break ends a paragraph too.</summary>
/// <remarks>Deleted text, text moved elsewhere, hidden text, field codes, and the fall-back twin of drawn text are left out, as Word itself does not show them.</remarks>
internal static class WordParagraphs
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string CompatibilityNamespace = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>A part that unpacks to more than this is taken for an attack, not for a speech.</summary>
    private const long MaxCharacters = 1L << 29;

    /// <summary>Characters: a paragraph is held whole, and no speech is so long.</summary>
    private const int LongestParagraph = 1 << 26;

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.DamagedDocument"/>.</exception>
    public static List<string> Read(Stream stream, string name)
    {
        try
        {
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            MainDocumentPart part = document.MainDocumentPart
                ?? throw new SpeechMLException(ErrorCodes.DamagedDocument, "The Word file has no main document part. Open it in Word and save it again.", name);
            using Stream body = part.GetStream(FileMode.Open, FileAccess.Read);
            using XmlReader reader = XmlReader.Create(body, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                MaxCharactersInDocument = MaxCharacters,
            });
            return ReadBody(reader);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FileFormatException or OpenXmlPackageException
            or EndOfStreamException or FormatException or UriFormatException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            throw new SpeechMLException(ErrorCodes.DamagedDocument, $"Not a readable Word file: {e.Message} Open it in Word and save it again.", name, inner: e);
        }
    }

    private static List<string> ReadBody(XmlReader reader)
    {
        List<string> paragraphs = [];
        Stack<StringBuilder> open = new();
        bool isHidden = false;
        reader.MoveToContent();
        if (reader is not { LocalName: "document", NamespaceURI: WordNamespace or StrictNamespace })
        {
            throw new InvalidDataException("The main part is no Word document.");
        }

        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader is { LocalName: "Fallback", NamespaceURI: CompatibilityNamespace })
                {
                    reader.Skip();
                    continue;
                }

                if (reader.NamespaceURI is WordNamespace or StrictNamespace)
                {
                    switch (reader.LocalName)
                    {
                        case "p" when !reader.IsEmptyElement:
                            open.Push(new StringBuilder());
                            break;
                        case "r":
                            isHidden = false;
                            break;
                        case "vanish":
                            isHidden = IsOn(reader);
                            break;
                        case "rPrChange" or "pPr" when open.Count > 0 && !reader.IsEmptyElement:
                            // How a run was set before a change, and how the paragraph's own mark is set, say nothing of its text.
                            reader.Skip();
                            continue;
                        case "t" or "tab" or "br" or "cr" or "noBreakHyphen" when isHidden:
                            reader.Skip();
                            continue;
                        case "t" when open.Count > 0:
                            AppendText(open.Peek(), reader);
                            break;
                        case "tab" when open.Count > 0:
                            open.Peek().Append('\t');
                            break;
                        case "br" or "cr" when open.Count > 0:
                            Finish(open.Peek(), paragraphs);
                            break;
                        case "noBreakHyphen" when open.Count > 0:
                            open.Peek().Append('-');
                            break;
                        case "tabs" or "instrText" or "del" or "delText" or "moveFrom":
                            // Tab stops of the paragraph's format are no tabs of its text; moved text stands again where it went.
                            reader.Skip();
                            continue;
                    }
                }
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p", NamespaceURI: WordNamespace or StrictNamespace })
            {
                Finish(open.Pop(), paragraphs);
            }

            reader.Read();
        }

        return paragraphs;
    }

    /// <summary>Whether a switch such as <c>w:vanish</c> is on: it is, unless it says that it is not.</summary>
    private static bool IsOn(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) is not ("0" or "false" or "off");

    /// <summary>Takes the text of an element in pieces, up to its end.</summary>
    private static void AppendText(StringBuilder text, XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(1 << 12);
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                throw new InvalidDataException("There are elements within its text.");
            }

            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            for (int read; (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            {
                if (text.Length + read > LongestParagraph)
                {
                    throw new InvalidDataException($"One of its paragraphs has more than {LongestParagraph} characters.");
                }

                text.Append(buffer, 0, read);
            }
        }

        ArrayPool<char>.Shared.Return(buffer);
    }

    private static void Finish(StringBuilder text, List<string> paragraphs)
    {
        string paragraph = text.ToString();
        text.Clear();
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            paragraphs.Add(paragraph);
        }
    }
}

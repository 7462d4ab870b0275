using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SpeechML.Tests;

/// <summary>Makes Word files for tests.</summary>
internal static class WordFile
{
    /// <summary>A file with one paragraph a line; characters that XML forbids are left out.</summary>
    public static byte[] Of(IEnumerable<string> lines)
    {
        using MemoryStream stream = new();
        using (WordprocessingDocument file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            Body body = new(lines.Select(line => new Paragraph(new Run(new Text(Allowed(line)) { Space = SpaceProcessingModeValues.Preserve }))));
            file.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static string Allowed(string line) =>
        new([.. Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)).Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}

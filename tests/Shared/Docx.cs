using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace SpeechML.TestSupport;

/// <summary>Makes small Word files.</summary>
internal static class Docx
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A Word file with one paragraph a line; characters that XML forbids are left out.</summary>
    public static byte[] WithLines(IEnumerable<string> lines) => WithBody(string.Concat(lines.Select(line =>
        $"""<w:p><w:r><w:t xml:space="preserve">{SecurityElement.Escape(Allowed(line))}</w:t></w:r></w:p>""")));

    /// <summary>A Word file whose body holds this XML, in which <c>w:</c> and <c>mc:</c> are declared.</summary>
    public static byte[] WithBody(string xml, string wordNamespace = Transitional) => WithDocument(
        $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{wordNamespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{xml}</w:body></w:document>""");

    /// <summary>A Word file with this body, and with notes, <c>w:footnote</c> and <c>w:endnote</c>.</summary>
    public static byte[] WithNotes(string body, string footnotes, string endnotes)
    {
        MemoryStream stream = new();
        stream.Write(WithBody(body));
        using (WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            MainDocumentPart main = document.MainDocumentPart!;
            using MemoryStream foot = new(Encoding.UTF8.GetBytes($"""<w:footnotes xmlns:w="{Transitional}">{footnotes}</w:footnotes>"""));
            main.AddNewPart<FootnotesPart>().FeedData(foot);
            using MemoryStream end = new(Encoding.UTF8.GetBytes($"""<w:endnotes xmlns:w="{Transitional}">{endnotes}</w:endnotes>"""));
            main.AddNewPart<EndnotesPart>().FeedData(end);
        }

        return stream.ToArray();
    }

    public static byte[] WithDocument(string xml)
    {
        MemoryStream stream = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            using MemoryStream part = new(Encoding.UTF8.GetBytes(xml));
            document.AddMainDocumentPart().FeedData(part);
        }

        return stream.ToArray();
    }

    public static byte[] WithoutDocument()
    {
        MemoryStream stream = new();
        WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document).Dispose();
        return stream.ToArray();
    }

    public static byte[] Spreadsheet()
    {
        MemoryStream stream = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            using MemoryStream part = new("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>"""u8.ToArray());
            document.AddWorkbookPart().FeedData(part);
        }

        return stream.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, string text) in entries)
            {
                using StreamWriter writer = new(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static string Allowed(string line) =>
        new([.. Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)).Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}

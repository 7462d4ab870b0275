using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

public class DocumentKindsTests
{
    [Theory]
    [InlineData("a.txt", DocumentKind.Text)]
    [InlineData("a.TXT", DocumentKind.Text)]
    [InlineData("讲话", DocumentKind.Text)]
    [InlineData("a.log", DocumentKind.Text)]
    [InlineData("x.txt/a.docx", DocumentKind.Word)]
    [InlineData("a.docm", DocumentKind.Word)]
    [InlineData("a.html", DocumentKind.Html)]
    [InlineData("a.HTM", DocumentKind.Html)]
    [InlineData("a.b.jsonl", DocumentKind.JsonLines)]
    public void The_extension_tells_the_kind(string path, DocumentKind kind) => Assert.Equal(kind, DocumentKinds.Of(path));

    [Theory]
    [InlineData("a.md", true)]
    [InlineData("a.ndjson", true)]
    [InlineData("a.doc", false)]
    [InlineData("a", false)]
    public void Of_a_folder_only_known_kinds_are_read(string path, bool known) => Assert.Equal(known, DocumentKinds.IsKnown(path));

    [Theory]
    [InlineData("%PDF-1.7\n", DocumentKind.Text, "PDF")]
    [InlineData("%PDF-1.7\n", DocumentKind.Word, "PDF")]
    [InlineData("{\\rtf1\\ansi", DocumentKind.Text, "RTF")]
    [InlineData("{\\rtf1\\ansi", DocumentKind.JsonLines, "RTF")]
    [InlineData("PK\u0003\u0004rest", DocumentKind.Text, ".docx")]
    [InlineData("PK\u0003\u0004rest", DocumentKind.Html, "ZIP")]
    public void Other_kinds_are_refused_with_advice(string head, DocumentKind kind, string advice)
    {
        SpeechMLException error = Reading.Fails([.. head.Select(c => (byte)c)], kind);
        Assert.Equal(ErrorCodes.UnsupportedFormat, error.Code);
        Assert.Contains(advice, error.Message);
    }

    [Theory]
    [InlineData(DocumentKind.Text)]
    [InlineData(DocumentKind.Word)]
    public void The_old_Word_format_is_refused_whatever_the_file_is_called(DocumentKind kind)
    {
        SpeechMLException error = Reading.Fails([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], kind);
        Assert.Equal(ErrorCodes.UnsupportedFormat, error.Code);
        Assert.Contains("save it as .docx", error.Message);
        Assert.Equal(kind == DocumentKind.Word, error.Message.Contains("password"));
    }

    [Theory]
    [InlineData("{\"doc\"", DocumentKind.JsonLines)]
    [InlineData("\u00EF\u00BB\u00BF{\"doc\"", DocumentKind.JsonLines)]
    [InlineData("%PDF-1.7", DocumentKind.Pdf)]
    [InlineData("PK\u0003\u0004rest", DocumentKind.Word)]
    [InlineData("PK", DocumentKind.Text)]
    [InlineData("PDF", DocumentKind.Text)]
    [InlineData("", DocumentKind.Text)]
    public void Standard_input_is_told_by_its_first_bytes(string head, DocumentKind kind) => Assert.Equal(kind, DocumentKinds.OfContent([.. head.Select(c => (byte)c)]));

    [Theory]
    [InlineData("<!DOCTYPE html>", true)]
    [InlineData("\u00EF\u00BB\u00BF \r\n<!doctype HTML PUBLIC", true)]
    [InlineData("<HTML>", true)]
    [InlineData("\n<html lang=zh>", true)]
    [InlineData("<?xml version='1.0' encoding='UTF-8'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", true)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html PUBLIC", true)]
    [InlineData("<?xml version='1.0'?><speech>", false)]
    [InlineData("<?xml <html>", false)]
    [InlineData("<p>", false)]
    [InlineData("<htmlx>", false)]
    [InlineData("<html", false)]
    [InlineData("a<html>", false)]
    [InlineData("", false)]
    public void A_page_is_told_by_its_beginning(string head, bool isHtml) => Assert.Equal(isHtml, DocumentKinds.IsHtml([.. head.Select(c => (byte)c)]));

#if PDFPIG
    [Fact]
    public void A_PDF_file_is_one_by_its_extension()
    {
        Assert.Equal((DocumentKind.Pdf, true), (DocumentKinds.Of("a.PDF"), DocumentKinds.IsKnown("a.pdf")));
        Assert.Contains("needs the extension .pdf", Reading.Fails("%PDF-1.7\n"u8.ToArray()).Message);
    }
#else
    [Theory]
    [InlineData("%PDF-1.7\n", DocumentKind.Text)]
    [InlineData("%PDF-1.7\n", DocumentKind.Pdf)]
    [InlineData("any", DocumentKind.Pdf)]
    public void A_build_without_PdfPig_refuses_PDF_with_the_remedy(string head, DocumentKind kind)
    {
        SpeechMLException error = Reading.Fails([.. head.Select(c => (byte)c)], kind);
        Assert.Equal(ErrorCodes.UnsupportedFormat, error.Code);
        Assert.Contains("Convert the file to .docx or .txt", error.Message);
        Assert.Contains("PdfPig", error.Message);
        Assert.False(DocumentKinds.IsKnown("a.pdf"));
    }
#endif
}

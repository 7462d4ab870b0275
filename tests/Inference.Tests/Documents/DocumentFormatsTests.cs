using SpeechML.Documents;
using Format = SpeechML.Documents.DocumentFormat;

namespace SpeechML.Tests.Documents;

public class DocumentFormatsTests
{
    [Theory]
    [InlineData("a.txt", Format.Text)]
    [InlineData("a.TXT", Format.Text)]
    [InlineData("讲话", Format.Text)]
    [InlineData("a.log", Format.Text)]
    [InlineData("x.txt/a.docx", Format.Word)]
    [InlineData("a.docm", Format.Word)]
    [InlineData("a.html", Format.Html)]
    [InlineData("a.HTM", Format.Html)]
    [InlineData("a.b.jsonl", Format.JsonLines)]
    public void The_extension_tells_the_format(string path, Format format) => Assert.Equal(format, DocumentFormats.Of(path));

    [Theory]
    [InlineData("a.md", true)]
    [InlineData("a.ndjson", true)]
    [InlineData("a.pdf", false)]
    [InlineData("a.doc", false)]
    [InlineData("a", false)]
    public void Of_a_folder_only_known_formats_are_read(string path, bool known) => Assert.Equal(known, DocumentFormats.IsKnown(path));

    [Theory]
    [InlineData("%PDF-1.7\n", Format.Text, "PDF")]
    [InlineData("%PDF-1.7\n", Format.Word, ".docx")]
    [InlineData("{\\rtf1\\ansi", Format.Text, "RTF")]
    [InlineData("{\\rtf1\\ansi", Format.JsonLines, "RTF")]
    [InlineData("PK\u0003\u0004rest", Format.Text, ".docx")]
    [InlineData("PK\u0003\u0004rest", Format.Html, "ZIP")]
    public void Other_formats_are_refused_with_advice(string head, Format format, string advice)
    {
        SpeechMLException error = Reading.Fails([.. head.Select(c => (byte)c)], format);
        Assert.Equal(ErrorCodes.UnsupportedFormat, error.Code);
        Assert.Contains(advice, error.Message);
    }

    [Theory]
    [InlineData(Format.Text)]
    [InlineData(Format.Word)]
    public void The_old_Word_format_is_refused_whatever_the_file_is_called(Format format)
    {
        SpeechMLException error = Reading.Fails([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], format);
        Assert.Equal(ErrorCodes.UnsupportedFormat, error.Code);
        Assert.Contains("save it as .docx", error.Message);
    }
}

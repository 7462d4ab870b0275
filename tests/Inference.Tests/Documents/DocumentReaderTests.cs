using System.Text;
using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Documents;

public sealed class DocumentReaderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Paragraphs_carry_the_files_name_and_are_counted_from_one()
    {
        string path = folder.Write("下/讲话.txt", "同志们：\n\n第一段，讲经济。\n第二段，讲民生。\n");
        Assert.Equal(
            [("讲话.txt", 1L, "同志们："), ("讲话.txt", 2L, "第一段，讲经济。"), ("讲话.txt", 3L, "第二段，讲民生。")],
            DocumentReader.Read(path).Select(paragraph => (paragraph.Document, paragraph.Sequence, paragraph.Text)));
    }

    [Fact]
    public void The_extension_chooses_the_kind()
    {
        Assert.Equal("甲", DocumentReader.Read(folder.Write("a.html", "<p>甲</p>")).Single().Text);
        Assert.Equal("甲", DocumentReader.Read(folder.Write("a.docx", Docx.WithBody("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"))).Single().Text);
#if PDFPIG
        Assert.Equal("甲", DocumentReader.Read(folder.Write("a.pdf", PdfFile.WithLines("甲"))).Single().Text);
#endif
        Assert.Equal(("x", 5), DocumentReader.Read(folder.Write("a.jsonl", """{"doc":"x","seq":5,"text":"甲"}""")).Select(p => (p.Document, p.Sequence)).Single());
        Assert.Equal("<p>甲</p>", DocumentReader.Read(folder.Write("a.txt", "<p>甲</p>")).Single().Text);
    }

    [Theory]
    [InlineData("没有.txt")]
    [InlineData("没有/甲.docx")]
    [InlineData("")]
    public void A_missing_file_and_a_folder_are_unreadable(string name)
    {
        string path = folder.At(name);
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => DocumentReader.Read(path).ToList());
        Assert.Equal((ErrorCodes.Unreadable, path), (error.Code, error.File));
        Assert.Contains("Check the name", error.Message);
    }

    [Fact]
    public void An_error_names_the_file_with_its_folder()
    {
        string path = folder.Write("下/a.txt", [(byte)'a', 0xFF, (byte)'\n']);
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => DocumentReader.Read(path).ToList());
        Assert.Equal((path, 1), (error.File, error.Offset));
    }

    [Fact]
    public void A_file_is_open_only_while_it_is_read()
    {
        string path = folder.Write("a.txt", "甲\n乙\n");
        Assert.Equal("甲", DocumentReader.Read(path).First().Text);
        using FileStream exclusive = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.CanWrite);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_whatever_its_size()
    {
        foreach (int length in (int[])[10, 9 << 20])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(new string('a', length) + "\n稳");
            using MemoryStream inner = new(bytes);
            using OneWayStream stream = new(inner);
            Assert.Equal([length, 1], DocumentReader.Read(stream, "a", DocumentKind.Text).Select(paragraph => paragraph.Text.Length));
            Assert.True(inner.CanRead);
        }
    }

    [Fact]
    public void Sections_are_followed()
    {
        List<Paragraph> read = Reading.Paragraphs("在全市经济工作会议上的讲话\n一、稳住工业\n工业增加值增长百分之六，比上年同期快一些。\n"u8.ToArray());
        Assert.Equal(new SectionContext("在全市经济工作会议上的讲话", "一、稳住工业", "一、稳住工业"), read[2].Section);
    }

    [Fact]
    public void Misuse_is_an_argument_error()
    {
        Assert.ThrowsAny<ArgumentException>(() => DocumentReader.Read("").ToList());
        Assert.Throws<ArgumentNullException>(() => DocumentReader.Read(null!, "a", DocumentKind.Text));
        Assert.Throws<ArgumentNullException>(() => DocumentReader.Read(Stream.Null, null!, DocumentKind.Text));
    }

    /// <summary>A stream like a pipe: it gives few bytes at a time and does not seek.</summary>
    private sealed class OneWayStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 4099));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

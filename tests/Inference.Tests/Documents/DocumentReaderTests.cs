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

    [Fact]
    public void A_page_under_the_name_of_a_text_is_read_as_a_page()
    {
        const string page = "\uFEFF\n<!DOCTYPE html><title>题</title><p>甲</p>";
        Assert.Equal("甲", DocumentReader.Read(folder.Write("a.txt", page)).Single().Text);
        Assert.Equal("甲", DocumentReader.Read(folder.Write("a", page)).Single().Text);
        Assert.Equal(ErrorCodes.DamagedDocument, Assert.Throws<SpeechMLException>(() => DocumentReader.Read(folder.Write("a.docx", page)).ToList()).Code);
    }

    [Fact]
    public void A_found_file_is_read_under_its_name() => Assert.Equal(
        ("下/讲话.txt", "甲"),
        DocumentReader.Read(new DocumentFile(folder.Write("下/讲话.txt", "甲"), "下/讲话.txt")).Select(paragraph => (paragraph.Document, paragraph.Text)).Single());

    [Fact]
    public void A_name_that_is_not_utf8_is_unreadable_with_the_remedy() =>
        Assert.Contains("convmv", Assert.Throws<SpeechMLException>(() => DocumentReader.Read(folder.At("\uFFFD\uFFFD.txt")).ToList()).Message);

    [Theory]
    [InlineData("没有.txt", "Check the name")]
    [InlineData("没有/甲.docx", "Check the name")]
    [InlineData("", "It is a folder; name a file in it.")]
    public void A_missing_file_and_a_folder_are_unreadable(string name, string remedy)
    {
        string path = folder.At(name);
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => DocumentReader.Read(path).ToList());
        Assert.Equal((ErrorCodes.Unreadable, path), (error.Code, error.File));
        Assert.Contains(remedy, error.Message);
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
    public void A_stream_is_read_from_its_present_position_however_often()
    {
        byte[][] documents =
        [
            "甲"u8.ToArray(), Docx.WithBody("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"), "<p>甲"u8.ToArray(), """{"doc":"x","seq":5,"text":"甲"}"""u8.ToArray(),
#if PDFPIG
            PdfFile.WithLines("甲"),
#endif
        ];
        foreach ((byte[] document, DocumentKind kind) in documents.Zip(Enum.GetValues<DocumentKind>()))
        {
            using MemoryStream stream = new(Reading.Bytes("前言"u8.ToArray(), document));
            stream.Position = 6;
            IEnumerable<Paragraph> paragraphs = DocumentReader.Read(stream, "a", kind);
            Assert.Equal(["甲"], paragraphs.Select(paragraph => paragraph.Text));
            Assert.Equal(["甲"], paragraphs.Select(paragraph => paragraph.Text));
        }
    }

    [Theory]
    [InlineData(DocumentKind.Text)]
    [InlineData(DocumentKind.Word)]
    [InlineData(DocumentKind.Html)]
    [InlineData(DocumentKind.JsonLines)]
#if PDFPIG
    [InlineData(DocumentKind.Pdf)]
#endif
    public void A_file_that_the_system_stops_giving_is_unreadable(DocumentKind kind)
    {
        byte[] head = kind == DocumentKind.Pdf ? PdfFile.WithLines("甲") : kind == DocumentKind.Word ? Docx.WithLines(["甲"]) : "甲\n"u8.ToArray();
        foreach (int from in (int[])[0, 1])
        {
            // The table of a Word file stands at its end; while that cannot be read, nothing tells it from a damaged one.
            using BrokenStream stream = new(head, from, kind == DocumentKind.Word ? head.Length / 2 : head.Length + 1);
            SpeechMLException error = Assert.Throws<SpeechMLException>(() => DocumentReader.Read(stream, "a", kind).ToList());
            Assert.Equal((ErrorCodes.Unreadable, "a"), (error.Code, error.File));
            Assert.Contains("The cable is out.", error.Message);
        }
    }

    [Theory]
    [InlineData("utf-8", "a.txt")]
    [InlineData("utf-8", "a.jsonl")]
    [InlineData("gb18030", "a.txt")]
    public void A_file_that_changes_while_it_is_read_is_undecodable(string encoding, string name)
    {
        Encoding written = encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        string path = folder.Write(name, written.GetBytes(string.Concat(Enumerable.Repeat("""{"doc":"x","seq":5,"text":"稳中求进"}""" + "\n", 4000))));
        using IEnumerator<Paragraph> paragraphs = DocumentReader.Read(path).GetEnumerator();
        Assert.True(paragraphs.MoveNext());
        using (FileStream other = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            other.Position = other.Length / 2;
            other.Write([0xFF, 0xFF, 0xFF, 0xFF]);
        }

        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Assert.True(Enumerable.Range(0, 4000).All(_ => paragraphs.MoveNext())));
        Assert.Equal((ErrorCodes.Undecodable, path), (error.Code, error.File));
        Assert.Contains("changed while it was read", error.Message);
    }

    [Fact]
    public void What_the_caller_throws_at_a_bad_line_comes_out_as_it_is()
    {
        IOException own = new("我的磁盘满了");
        using MemoryStream stream = new("no\n"u8.ToArray());
        Assert.Same(own, Assert.Throws<IOException>(() => DocumentReader.Read(stream, "a", DocumentKind.JsonLines, _ => throw own).ToList()));
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
        Assert.ThrowsAny<ArgumentException>(() => DocumentReader.Read(""));
        Assert.ThrowsAny<ArgumentException>(() => DocumentReader.Read((string)null!));
        Assert.Throws<ArgumentNullException>(() => DocumentReader.Read((DocumentFile)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentReader.Read(Stream.Null, "a", (DocumentKind)99));
        Assert.Throws<ArgumentNullException>(() => DocumentReader.Read(null!, "a", DocumentKind.Text));
        Assert.Throws<ArgumentNullException>(() => DocumentReader.Read(Stream.Null, null!, DocumentKind.Text));
        Assert.Throws<ArgumentNullException>(() => new DocumentFile(null!, "a"));
        Assert.Throws<ArgumentNullException>(() => new DocumentFile("a", null!));
    }

    /// <summary>A file on a medium that does not give some of its bytes.</summary>
    private sealed class BrokenStream(byte[] bytes, int from, int to) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position >= to ? base.Read(buffer, offset, count) :
            Position < from ? base.Read(buffer, offset, (int)Math.Min(count, from - Position)) :
            throw new IOException("The cable is out.");

        public override int ReadByte() => throw new IOException("The cable is out.");
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

#if PDFPIG
using System.IO.Compression;
using System.Text;
using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Documents;

public class PdfErrorsTests
{
    private const string PictureEntries = "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8";

    private static PdfFile Scanned() => new() { Objects = [PdfFile.Stream(PictureEntries, "x")] };

    private static PdfFile Picture(PdfFile file) => file.Page("/XObject<</I 100 0 R>>").Draw("q 595 0 0 842 0 0 cm /I Do Q");

    private static SpeechMLException Fails(PdfFile file) => Reading.Fails(file.ToBytes(), DocumentKind.Pdf);

    private static byte[] Replace(string old, string with) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(PdfFile.WithLines("甲")).Replace(old, with));

    [Fact]
    public void Pictures_of_text_are_refused_with_the_page_and_the_remedy()
    {
        SpeechMLException error = Fails(Picture(Scanned().Page()));
        Assert.Equal(ErrorCodes.UnsupportedFormat, error.Code);
        Assert.Contains("page 2", error.Message);
        Assert.Contains("OCR", error.Message);
    }

    [Fact]
    public void A_picture_among_pages_of_text_is_passed_over() =>
        Assert.Equal(["甲。"], Reading.Texts(Picture(Scanned()).Page().Text(80, 700, "甲。").ToBytes(), DocumentKind.Pdf));

    [Fact]
    public void Text_that_no_one_can_tell_the_characters_of_is_refused()
    {
        SpeechMLException error = Fails(new PdfFile { IsUnmapped = true }.Page().Page().Text(80, 700, "全市经济稳中有进"));
        Assert.Equal(ErrorCodes.UnsupportedFormat, error.Code);
        Assert.Contains("Page 2", error.Message);
    }

    [Fact]
    public void A_password_is_asked_for()
    {
        string hash = new('0', 64);
        SpeechMLException error = Fails(new PdfFile { Trailer = $"/Encrypt<</Filter/Standard/V 1/R 2/O<{hash}>/U<{hash}>/P -4>>/ID[<00><00>]" }.Page().Text(80, 700, "甲"));
        Assert.Equal(ErrorCodes.Unreadable, error.Code);
        Assert.Contains("password", error.Message);
    }

    [Theory]
    [InlineData("empty", "does not begin")]
    [InlineData("text", "does not begin")]
    [InlineData("a head alone", "xref")]
    [InlineData("no pages", "no pages")]
    [InlineData("pages that hold themselves", "no pages")]
    [InlineData("a font that is not there", "page 1")]
    [InlineData("arrays without end", "page 1")]
    [InlineData("dictionaries without end", "page 2")]
    [InlineData("more characters than a page has", "More than")]
    [InlineData("a stream that unpacks to far too much", "unpacks")]
    public void What_is_damaged_is_refused_with_the_reason(string what, string reason)
    {
        SpeechMLException error = Reading.Fails(Damaged(what), DocumentKind.Pdf);
        Assert.Equal(ErrorCodes.DamagedDocument, error.Code);
        Assert.Contains(reason, error.Message);
        Assert.Contains("print it to a new PDF", error.Message);
        Assert.DoesNotContain('\n', error.ToLine());
    }

    private static byte[] Damaged(string what) => what switch
    {
        "empty" => [],
        "text" => "经济"u8.ToArray(),
        "a head alone" => "%PDF-1.7\n"u8.ToArray(),
        "no pages" => new PdfFile().ToBytes(),
        "pages that hold themselves" => Replace("/Kids[1000 0 R ]", "/Kids[2 0 R    ]"),
        "a font that is not there" => Replace("/F1 10 0 R", "/F9 10 0 R"),
        "arrays without end" => new PdfFile().Page().Draw(new string('[', 1_000_000)).ToBytes(),
        "dictionaries without end" => new PdfFile().Page().Page().Draw(string.Concat(Enumerable.Repeat("<</A", 100_000))).ToBytes(),
        "more characters than a page has" => new PdfFile().Page().Draw($"BT /F1 9 Tf 9 9 Td <{new string('A', 1 << 20)}> Tj ET").ToBytes(),
        "a stream that unpacks to far too much" => Bomb(),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    [Fact]
    public void Pages_before_a_damaged_one_are_given()
    {
        PdfFile file = new();
        for (int page = 0; page < 20; page++)
        {
            file.Page().Text(80, 700, (char)('一' + page) + "项。");
        }

        List<string> read = [];
        SpeechMLException error = Assert.Throws<SpeechMLException>(() =>
        {
            foreach (Paragraph paragraph in DocumentReader.Read(new MemoryStream(file.Page().Draw(new string('[', 1_000)).ToBytes()), "a.pdf", DocumentKind.Pdf))
            {
                read.Add(paragraph.Text);
            }
        });
        Assert.Contains("page 21", error.Message);
        Assert.Equal(20, read.Count);
    }

    [Theory]
    [InlineData("characters", "More than")]
    [InlineData("runs", "unpacks")]
    [InlineData("codes", "unpacks")]
    [InlineData("a picture", "picture")]
    public void A_small_file_that_unpacks_to_much_is_refused_before_it_does(string what, string reason)
    {
        byte[] file = Packed(what);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SpeechMLException error = Reading.Fails(file, DocumentKind.Pdf);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Contains(reason, error.Message);
        Assert.True(allocated < 120L << 20, $"{what}: {allocated >> 20} MB");
    }

    /// <summary>A page whose content makes 100 MB or more, as objects or as bytes, out of little.</summary>
    private static byte[] Packed(string what)
    {
        (string entries, byte[] content) = what switch
        {
            "characters" => ("/Filter/FlateDecode", Deflated([.. "BT /F1 9 Tf 9 9 Td <"u8, .. Enumerable.Repeat((byte)'A', 1 << 22), .. "> Tj ET"u8])),
            "runs" => ("/Filter/RunLengthDecode", [.. Enumerable.Repeat<byte[]>([129, (byte)' '], 800_000).SelectMany(run => run)]),
            "codes" => ("/Filter/LZWDecode", LzwOfBlanks(30_000)),
            "a picture" => ("/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 30000/Rows 60000>>", new byte[100]),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        return new PdfFile { Objects = [PdfFile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + entries, Encoding.Latin1.GetString(content))] }
            .Page("/XObject<</X 100 0 R>>").Draw("/X Do").ToBytes();
    }

    /// <summary>LZW in which each code stands for one blank more than the one before, and the last code again and again.</summary>
    private static byte[] LzwOfBlanks(int codes)
    {
        List<byte> bytes = [];
        int held = 0, bits = 0;
        for (int i = 0; i < codes; i++)
        {
            int code = i == 0 ? ' ' : Math.Min(257 + i, 4094), count = 257 + i;
            int width = count >= 2047 ? 12 : count >= 1023 ? 11 : count >= 511 ? 10 : 9;
            held = (held << width) | code;
            bits += width;
            for (; bits >= 8; bits -= 8)
            {
                bytes.Add((byte)(held >> (bits - 8)));
            }

            held &= (1 << bits) - 1;
        }

        return [.. bytes];
    }

    [Fact]
    public void A_form_that_draws_itself_ends() =>
        Assert.Equal(["甲。"], Reading.Texts(new PdfFile
        {
            Objects = [PdfFile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 100 0 R>>>>", "/X Do")],
        }.Page("/XObject<</X 100 0 R>>").Text(80, 700, "甲。").Draw("/X Do").ToBytes(), DocumentKind.Pdf));

    [Fact]
    public void Lengths_and_tables_that_lie_are_made_do_with()
    {
        Assert.Equal(["甲"], Reading.Texts(Replace("/Count 1/", "/Count 2000000000/"), DocumentKind.Pdf));
        Assert.Equal(["甲"], Reading.Texts(Replace("xref\n0 ", "xref\n0 99999999"), DocumentKind.Pdf));
        Assert.Equal(["甲"], Reading.Texts(Reading.Bytes("junk\n"u8.ToArray(), PdfFile.WithLines("甲")), DocumentKind.Pdf));
    }

    [Fact]
    public void A_file_cut_or_changed_anywhere_is_an_answer_or_a_named_error() =>
        Reading.SurvivesDamage(PdfFile.WithLines("全年增长6％"), DocumentKind.Pdf, step: 197, flipped: 0x15);

    [Fact]
    public void A_long_document_takes_no_more_memory_than_a_few_of_its_pages()
    {
        PdfFile file = new();
        for (int page = 0; page < 300; page++)
        {
            file.Page();
            for (int line = 0; line < 25; line++)
            {
                file.Text(80, 760 - (28 * line), (char)('一' + (page * 25) + line) + "县区各部门要把工作做细做实把好事办好实事办实让大家看");
            }
        }

        using MemoryStream stream = new(file.ToBytes());
        long most = 0, before = GC.GetTotalMemory(forceFullCollection: true);
        int count = 0;
        foreach (Paragraph _ in DocumentReader.Read(stream, "a.pdf", DocumentKind.Pdf))
        {
            if (++count % 50 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.True(most < 60 << 20, $"{most >> 20} MB after {count} paragraphs");
    }

    private static byte[] Bomb()
    {
        string content = Encoding.Latin1.GetString(Deflated([.. Enumerable.Repeat((byte)' ', 100 << 20)]));
        return new PdfFile { Objects = [PdfFile.Stream("/Filter/FlateDecode/Type/XObject/Subtype/Form/BBox[0 0 9 9]", content)] }
            .Page("/XObject<</X 100 0 R>>").Draw("/X Do").ToBytes();
    }

    private static byte[] Deflated(byte[] content)
    {
        MemoryStream packed = new();
        using (ZLibStream stream = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
#endif

// Published trimmed and self-contained by .ci/run: shows that what an embedding program calls survives the trimmer.
using System.Buffers;
using System.IO.Compression;
using System.Text;
using SpeechML;
using SpeechML.Documents;
using SpeechML.Output;
#if PDFPIG
using SpeechML.TestSupport;
#endif

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: SpeechML.TrimSmoke BUNDLE TEXTFILE");
    return 2;
}

SpeechAnalyzer analyzer = SpeechAnalyzer.Load(args[0]);
string[] lines = [.. DocumentReader.Read(args[1]).Select(paragraph => paragraph.Text)];
Check("text", Answers(DocumentReader.Read(args[1])));
Check("html", Answers(DocumentReader.Read(Utf8(Html(lines)), "speech.html", DocumentKind.Html)));
Check("docx", Answers(DocumentReader.Read(Word(lines), "speech.docx", DocumentKind.Word)));
#if PDFPIG
Check("pdf", Answers(DocumentReader.Read(new MemoryStream(Pdf(lines)), "speech.pdf", DocumentKind.Pdf)));
#endif
Check("jsonl", Answers(DocumentReader.Read(Utf8(Jsonl(lines)), "speech.jsonl", DocumentKind.JsonLines)));
Console.WriteLine("ok");
return 0;

int Answers(IEnumerable<Paragraph> paragraphs)
{
    ArrayBufferWriter<byte> bytes = new();
    using JsonLinesWriter writer = new(bytes);
    int targets = 0;
    foreach (ParagraphAnalysis answer in analyzer.Analyze(paragraphs, threads: 2))
    {
        writer.Write(answer);
        targets += answer.Targets.Count;
    }

    return targets > 0 ? bytes.WrittenSpan.Count((byte)'\n') : 0;
}

#if PDFPIG
// A line a paragraph, in another size than the one before.
static byte[] Pdf(string[] lines)
{
    PdfFile file = new();
    for (int i = 0; i < lines.Length; i++)
    {
        (i % 20 == 0 ? file.Page() : file).Text(80, 760 - (i % 20 * 28), lines[i], size: 4 + (i % 2 * 2));
    }

    return file.ToBytes();
}

#endif
void Check(string format, int answers)
{
    if (answers != lines.Length)
    {
        throw new InvalidOperationException($"{format}: {answers} answers with targets for {lines.Length} paragraphs");
    }
}

static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

static string Html(string[] lines) => "<html><body>" + string.Concat(lines.Select(line => $"<p>{line}</p>")) + "</body></html>";

static string Jsonl(string[] lines) => string.Concat(lines.Select((line, i) => $"{{\"doc\":\"d\",\"seq\":{i},\"text\":\"{line}\"}}\n"));

static MemoryStream Word(string[] lines)
{
    const string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    MemoryStream file = new();
    using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
    {
        Add(zip, "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" +
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        Add(zip, "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" " +
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        Add(zip, "word/document.xml",
            $"<w:document xmlns:w=\"{word}\"><w:body>" + string.Concat(lines.Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{line}</w:t></w:r></w:p>")) + "</w:body></w:document>");
    }

    file.Position = 0;
    return file;

    static void Add(ZipArchive zip, string name, string content)
    {
        using StreamWriter writer = new(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}

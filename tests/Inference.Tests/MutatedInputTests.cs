using System.Buffers;
using System.Text;
using System.Text.Json;
using SpeechML.Documents;
using SpeechML.Output;
using SpeechML.Targets;
using SpeechML.TestSupport;

namespace SpeechML.Tests;

/// <summary>Whatever the bytes are, the end is an answer that keeps its contract or an error with a code.</summary>
public class MutatedInputTests
{
    private const int InputsPerKind = 250;

    private const string Speech = """
        一、今年的主要任务
        　　全年粮食产量稳定在21万吨以上，新建校舍3．5万平方米，完成投资XX亿元，增长5%—6%。
        　　三分之二的村通了公交，𠮷祥路建成通车，进入全市前三。"十四五"末翻一番，达到一亿二千万元左右。
        """;

    private static readonly string[] Inserts =
    [
        "９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９％", "1" + new string('0', 40) + "亿元", "百分之", "分之", "X%", "**家", "第", "前",
        "1,234,567.89", "5%—", "—6%", "翻", "。", "一亿亿亿亿亿万", "\u0000", "\uFEFF", "\u2028", "{\"", "</p>", "&#xD800;", "１．．２％",
    ];

    [Theory]
    [InlineData(DocumentKind.Text)]
    [InlineData(DocumentKind.Html)]
    [InlineData(DocumentKind.JsonLines)]
    [InlineData(DocumentKind.Word)]
#if PDFPIG
    [InlineData(DocumentKind.Pdf)]
#endif
    public void Mutated_files_end_in_an_answer_or_a_named_error(DocumentKind kind)
    {
        SpeechAnalyzer analyzer = TinyModel.Analyzer();
        Random random = new((int)kind + 1);
        int answered = 0;
        for (int i = 0; i < InputsPerKind; i++)
        {
            byte[] bytes = Mutate(Original(kind, random), random);
            try
            {
                List<SpeechMLException> errors = [];
                foreach (Paragraph paragraph in DocumentReader.Read(new MemoryStream(bytes), "mutated", kind, errors.Add))
                {
                    AssertContract(analyzer.Analyze(paragraph));
                    answered++;
                }

                Assert.All(errors, error => Assert.Matches("^SML[0-9]{4}$", error.Code));
            }
            catch (SpeechMLException e)
            {
                Assert.Matches("^SML[0-9]{4}$", e.Code);
            }
        }

        Assert.True(answered > InputsPerKind / 10, $"only {answered} answers: the mutations leave nothing to read");
    }

    [Fact]
    public void The_corpus_and_any_cut_and_join_of_it_are_answered()
    {
        SpeechAnalyzer analyzer = TinyModel.Analyzer();
        string[] texts = [.. DocumentReader.Read(Path.Combine(AppContext.BaseDirectory, "data", "speeches.jsonl")).Select(paragraph => paragraph.Text)];
        Random random = new(7);
        foreach (string text in texts)
        {
            AssertContract(analyzer.Analyze(text));
        }

        for (int i = 0; i < 5_000; i++)
        {
            AssertContract(analyzer.Analyze(Piece() + Piece() + Piece()));
        }

        string Piece()
        {
            string text = texts[random.Next(texts.Length)];
            int from = random.Next(text.Length);
            return text.Substring(from, random.Next(Math.Min(60, text.Length - from)));
        }
    }

    [Fact]
    public void Lone_surrogates_in_a_callers_text_keep_their_offsets()
    {
        ParagraphAnalysis answer = TinyModel.Analyzer().Analyze("\uD800完成投资5亿元\uDC00\uD83D");

        AssertContract(answer);
        NumericTarget target = Assert.Single(answer.Targets);
        Assert.Equal(5, target.Value);
    }

    [Theory]
    [InlineData('9')]
    [InlineData('９')]
    [InlineData('亿')]
    [InlineData('X')]
    [InlineData('一')]
    public void A_million_figure_characters_are_answered(char figure) =>
        AssertContract(TinyModel.Analyzer().Analyze("投资" + new string(figure, 1_000_000) + "元"));

    private static void AssertContract(ParagraphAnalysis answer)
    {
        string text = answer.Paragraph.Text;
        Assert.Equal(1, answer.Scores.Sum(score => score.Score), 3);
        int end = 0;
        foreach (NumericTarget target in answer.Targets)
        {
            Assert.InRange(target.Start, 0, text.Length);
            Assert.Equal(text[target.Start..target.End], target.Quote);
            Assert.True(target.Start >= end || target.End >= end, "records stand in the order of the text");
            end = target.End;
        }

        ArrayBufferWriter<byte> bytes = new();
        using JsonLinesWriter writer = new(bytes);
        writer.Write(answer);
        using JsonDocument json = JsonDocument.Parse(bytes.WrittenMemory);
        Assert.Equal(text.Length, json.RootElement.GetProperty("text").GetString()!.Length);
        Assert.Equal(1, bytes.WrittenSpan.Count((byte)'\n'));
    }

    private static byte[] Original(DocumentKind kind, Random random)
    {
        string text = Speech;
        for (int i = random.Next(4); i > 0; i--)
        {
            text = text.Insert(random.Next(text.Length), Inserts[random.Next(Inserts.Length)]);
        }

        return kind switch
        {
            DocumentKind.Html => Encoding.UTF8.GetBytes("<html><p>" + text.Replace("\n", "</p><p>") + "</p>"),
            DocumentKind.JsonLines => Encoding.UTF8.GetBytes(string.Concat(text.Split('\n').Select((line, i) =>
                $"{{\"doc\":\"d\",\"seq\":{i},\"text\":{JsonSerializer.Serialize(line)}}}\n"))),
            DocumentKind.Word => Docx.WithLines(text.Split('\n')),
            DocumentKind.Pdf => PdfFile.WithLines(text.Split('\n')),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (int i = random.Next(8); i >= 0; i--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return bytes;
            case 2:
                int from = random.Next(bytes.Length), length = random.Next(bytes.Length - from);
                return [.. bytes[..from], .. bytes[(from + length)..]];
            case 3:
                byte[] noise = new byte[random.Next(64)];
                random.NextBytes(noise);
                int at = random.Next(bytes.Length);
                return [.. bytes[..at], .. noise, .. bytes[at..]];
            default:
                return bytes;
        }
    }
}

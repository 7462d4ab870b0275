using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

public class JsonLinesParagraphsTests
{
    private const string Good = """{"doc":"a","seq":1,"text":"甲"}""";

    private static List<Paragraph> Read(string lines, Action<SpeechMLException>? onError = null) =>
        Reading.Paragraphs(System.Text.Encoding.UTF8.GetBytes(lines), DocumentKind.JsonLines, onError);

    private static SpeechMLException Fails(string lines) => Reading.Fails(System.Text.Encoding.UTF8.GetBytes(lines), DocumentKind.JsonLines);

    [Fact]
    public void Lines_keep_their_order_and_the_callers_names_and_numbers()
    {
        List<Paragraph> read = Read("""
            {"doc":"b","seq":7,"text":"　　乙 "}
            {"text":"甲\n丙","seq":-3,"doc":"a"}
            {"doc":"b","seq":7,"text":"乙"}
            {"doc":"","seq":9007199254740993,"text":""}
            """);
        Assert.Equal(
            [("b", 7, "　　乙 "), ("a", -3, "甲\n丙"), ("b", 7, "乙"), ("", 9007199254740993, "")],
            read.Select(paragraph => (paragraph.Document, paragraph.Sequence, paragraph.Text)));
    }

    [Fact]
    public void Other_members_are_passed_over() => Assert.Equal(
        "甲",
        Read("""{"meta":{"doc":"x","text":[{"seq":2}]},"doc":"a","n":null,"seq":1,"labels":["x",["y"]],"text":"甲","t":true}""").Single().Text);

    [Fact]
    public void A_byte_order_mark_before_a_line_is_passed_over() => Assert.Equal(["甲", "甲"], Read($"{Good}\n\uFEFF{Good}\n\uFEFF\n").Select(p => p.Text));

    [Fact]
    public void Of_duplicate_members_the_last_counts() => Assert.Equal(
        ("b", 2, "乙"),
        Read("""{"doc":"a","doc":"b","seq":1,"seq":2,"text":"甲","text":"乙"}""").Select(p => (p.Document, p.Sequence, p.Text)).Single());

    [Fact]
    public void Escapes_are_decoded() => Assert.Equal("稳𠀀\"\t", Read("""{"doc":"a","seq":1,"\u0074ext":"\u7a33\ud840\udc00\"\t"}""").Single().Text);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n  \n")]
    public void Blank_lines_are_passed_over_and_counted(string lineEnd)
    {
        int lines = lineEnd.Count(c => c == '\n');
        Assert.Equal(2, Read($"{lineEnd}{Good}{lineEnd}{Good}{lineEnd}").Count);
        Assert.Equal(1 + lines, Fails($"{Good}{lineEnd}x").Line);
    }

    [Theory]
    [InlineData("""not json""", "")]
    [InlineData("""[1]""", "")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲" """, "")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲"} {}""", "")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲",}""", "")]
    [InlineData("""{"seq":1,"text":"甲"}""", "\"doc\" is missing")]
    [InlineData("""{"doc":"a","text":"甲"}""", "\"seq\" is missing")]
    [InlineData("""{"doc":"a","seq":1}""", "\"text\" is missing")]
    [InlineData("""{"doc":1,"seq":1,"text":"甲"}""", "")]
    [InlineData("""{"doc":"a","seq":"1","text":"甲"}""", "\"seq\" is missing or of the wrong type")]
    [InlineData("""{"doc":"a","seq":1.5,"text":"甲"}""", "\"seq\" is missing or of the wrong type")]
    [InlineData("""{"doc":"a","seq":99999999999999999999,"text":"甲"}""", "\"seq\" is missing or of the wrong type")]
    [InlineData("""{"doc":"a","seq":[1],"text":"甲"}""", "\"seq\" is missing or of the wrong type")]
    [InlineData("""{"doc":"a","text":"甲","seq":{"seq":1}}""", "\"seq\" is missing or of the wrong type")]
    [InlineData("""{"doc":"a","seq":1,"text":null}""", "\"text\" is missing or of the wrong type")]
    [InlineData("""{"doc":"a","seq":1,"text":["甲"]}""", "")]
    [InlineData("""{"doc":"a","seq":1,"text":"\ud800"}""", "")]
    [InlineData("""{"doc":"a","seq":1,"text":"\udc00\ud800"}""", "")]
    [InlineData("""{"doc":"a","seq":1,"\ud800":"甲","text":"甲"}""", "")]
    [InlineData("""{"DOC":"a","seq":1,"text":"甲"}""", "\"doc\" is missing")]
    public void A_bad_line_is_named_and_explained(string bad, string problem)
    {
        SpeechMLException error = Fails($"{Good}\n{bad}\n{Good}");
        Assert.Equal((ErrorCodes.BadJsonLine, 2), (error.Code, error.Line));
        Assert.Contains(problem, error.Message);
        Assert.Contains("one JSON object with \"doc\" (text), \"seq\" (whole number) and \"text\"", error.Message);
    }

    [Fact]
    public void Bad_lines_go_to_the_caller_who_takes_them_and_the_others_are_read()
    {
        List<SpeechMLException> errors = [];
        List<Paragraph> read = Read($"x\n{Good}\n\n{{}}\n{Good}\n", errors.Add);
        Assert.Equal(2, read.Count);
        Assert.Equal([1, 4], errors.Select(error => error.Line!.Value));
    }

    [Fact]
    public void Lines_before_a_bad_one_are_given_before_it_is_thrown()
    {
        using IEnumerator<Paragraph> read = DocumentReader
            .Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{Good}\nx")), "a.jsonl", DocumentKind.JsonLines).GetEnumerator();
        Assert.True(read.MoveNext());
        Assert.Equal("甲", read.Current.Text);
        Assert.Throws<SpeechMLException>(() => read.MoveNext());
    }

    [Fact]
    public void Deep_nesting_is_a_named_error() =>
        Assert.Equal(ErrorCodes.BadJsonLine, Fails($$"""{"doc":"a","seq":1,"text":"甲","x":{{new string('[', 100_000)}}}""").Code);

    [Fact]
    public void Headings_reach_to_the_end_of_their_document_only()
    {
        string[] lines =
        [
            """{"doc":"a","seq":1,"text":"一、发展经济"}""",
            """{"doc":"a","seq":2,"text":"工业增加值增长百分之六，服务业增长更快一些。"}""",
            """{"doc":"b","seq":1,"text":"农业生产保持稳定，粮食产量再创新高。"}""",
            """{"doc":"a","seq":3,"text":"投资保持较快增长，结构继续改善。"}""",
        ];
        Assert.Equal([null, "一、发展经济", null, null], Read(string.Join('\n', lines)).Select(paragraph => paragraph.Section.Heading));
    }
}

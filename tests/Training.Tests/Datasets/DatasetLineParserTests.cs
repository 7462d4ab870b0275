using SpeechML.Training.Datasets;

namespace SpeechML.Training.Tests.Datasets;

public sealed class DatasetLineParserTests
{
    private readonly DatasetLineParser parser = new();

    [Fact]
    public void All_members_are_read_and_others_kept()
    {
        DatasetLine line = parser.Parse("""{"year":2007,"doc":"d","seq":5,"text":"修路","label":"a","secondary":["b"],"sure":false}""", 3)!;
        Assert.Equal(("d", 5, "修路", "a", false), (line.Paragraph.Document, line.Paragraph.Sequence, line.Paragraph.Text, line.Paragraph.Label, line.Paragraph.Sure));
        Assert.Equal((3, true), (line.Number, line.IsLabelled));
        Assert.Equal(["b"], line.Paragraph.Secondary);
        Assert.Equal("year", Assert.Single(line.Others).Key);
        Assert.Empty(parser.Problems);
    }

    [Theory]
    [InlineData("""{"doc":"d","seq":5,"text":"修路"}""")]
    [InlineData("""{"doc":"d","seq":5,"text":"修路","label":null}""")]
    [InlineData("""{"doc":"d","seq":5,"text":"修路","label":""}""")]
    public void A_line_may_wait_for_its_label(string line) => Assert.False(parser.Parse(line, 1)!.IsLabelled);

    [Theory]
    [InlineData("no", "Not JSON")]
    [InlineData("[]", "object")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","label":"a"} x""", "Not JSON")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","label":"a","label":"b"}""", "Not JSON")]
    [InlineData("""{"doc":1,"seq":1,"text":"甲"}""", "\"doc\" must be text.")]
    [InlineData("""{"doc":"d","seq":1.5,"text":"甲"}""", "\"seq\" must be a whole number.")]
    [InlineData("""{"doc":"d","seq":"1","text":"甲"}""", "\"seq\" must be a whole number.")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","label":["a"]}""", "\"label\" must be text.")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","secondary":"a"}""", "\"secondary\" must be a list of labels.")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","secondary":[1]}""", "\"secondary\" must be a list of labels.")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","sure":"no"}""", "\"sure\" must be true or false.")]
    [InlineData("""{"doc":"d","seq":1,"text":"\ud800"}""", "\"text\" holds half a character")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","\ud800":1}""", "half a character")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","x":[{"y":"\ud800"}]}""", "\"x\" holds half a character")]
    [InlineData("""{"doc":"d","seq":1,"text":"甲","x":{"\udc00":1}}""", "half a character")]
    public void A_bad_line_says_why(string line, string reason)
    {
        Assert.Null(parser.Parse(line, 1));
        Assert.Contains(reason, Assert.Single(parser.Problems));
    }

    [Fact]
    public void Every_problem_of_a_line_is_named()
    {
        Assert.Null(parser.Parse("""{"doc":1,"label":2}""", 1));
        Assert.Equal(["\"doc\" must be text.", "\"label\" must be text.", "\"seq\" is missing.", "\"text\" is missing."], parser.Problems);
    }
}

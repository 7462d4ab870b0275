using SpeechML.Targets;
using SpeechML.TestSupport;
using SpeechML.Training.Targets;

namespace SpeechML.Training.Tests.Targets;

public sealed class GoldLinesTests : IDisposable
{
    private const string Good = """{"doc":"a","seq":1,"text":"今年增长8％。","targets":[{"start":2,"quote":"增长8％","status":"target"}],"others":[{"quote":"8","status":"reference"}]}""";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_a_record_leaves_out_has_a_default_and_null_says_the_same()
    {
        string nulls = Good.Replace("\"status\":\"target\"", "\"status\":\"target\",\"indicator\":null,\"value\":null,\"masked\":null,\"unit\":null,\"comparator\":null,\"direction\":null,\"period\":null", StringComparison.Ordinal);
        GoldParagraph[] read = [.. GoldLines.Read(folder.Write("a.jsonl", $"{Good}\n{nulls}\n"))];
        GoldRecord expected = new(2, "增长8％", "", null, null, false, "", "=", "level", null, "target");
        Assert.All(read, paragraph => Assert.Equal(expected, Assert.Single(paragraph.Records)));
        Assert.Equal(("8", "reference"), Assert.Single(read[0].Others!));
    }

    [Theory]
    [InlineData("\"doc\":\"a\"", "\"doc\":null", "\"doc\" must be text")]
    [InlineData("\"seq\":1,", "", "\"seq\" is missing")]
    [InlineData("\"targets\":[", "\"records\":[", "\"targets\" is missing")]
    [InlineData("\"targets\":[", "\"targets\":[null,", "\"targets\" must be a list of objects")]
    [InlineData("\"start\":2", "\"start\":3", "does not stand in the text at 3")]
    [InlineData("\"start\":2", "\"start\":90", "does not stand in the text at 90")]
    [InlineData("\"start\":2", "\"start\":-1", "does not stand in the text at -1")]
    [InlineData("\"start\":2", "\"start\":2.5", "\"start\" must be a whole number")]
    [InlineData("\"start\":2,", "", "\"start\" is missing")]
    [InlineData("\"quote\":\"增长8％\"", "\"quote\":null", "\"quote\" is missing")]
    [InlineData("\"quote\":\"增长8％\"", "\"quote\":\"\"", "does not stand in the text at 2")]
    [InlineData("\"status\":\"target\"", "\"status\":null", "\"status\" is missing")]
    [InlineData("\"status\":\"target\"", "\"status\":\"plan\"", "must be target or actual")]
    [InlineData("\"status\":\"target\"", "\"status\":\"target\",\"value\":\"8\"", "\"value\" must be a number")]
    [InlineData("\"status\":\"target\"", "\"status\":\"target\",\"unit\":1", "\"unit\" must be text")]
    [InlineData("\"quote\":\"8\"", "\"quote\":null", "\"quote\" is missing")]
    [InlineData("\"status\":\"reference\"", "\"status\":null", "\"status\" is missing")]
    [InlineData("\"status\":\"reference\"", "\"status\":\"target\"", "must be reference or name")]
    public void A_line_with_an_impossible_mark_is_named_with_what_is_wrong(string right, string wrong, string problem)
    {
        string path = folder.Write("a.jsonl", $"{Good}\n{Good.Replace(right, wrong, StringComparison.Ordinal)}\n");
        foreach (Action read in (Action[])[() => TargetEvaluator.Evaluate(TargetExtractor.RuleBased, path), () => FigureFiles.Extract([path], folder.At("a.figures"))])
        {
            SpeechMLException error = Assert.Throws<SpeechMLException>(read);
            Assert.Equal((ErrorCodes.BadDataset, path, 2), (error.Code, error.File, error.Line));
            Assert.Contains(problem, error.Message);
        }

        Assert.False(File.Exists(folder.At("a.figures")));
    }
}

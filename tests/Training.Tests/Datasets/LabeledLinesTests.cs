using SpeechML.TestSupport;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Tests.Datasets;

public sealed class LabeledLinesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private List<LabeledParagraph> Read(string lines) => [.. LabeledLines.Read(folder.Write("a.jsonl", lines))];

    [Fact]
    public void Lines_keep_their_order_and_all_that_they_say()
    {
        List<LabeledParagraph> read = Read($$"""
            {{Examples.Line("a", 1, "一、工业", "经济")}}

            {{Examples.Line("a", 2, "工业增加值增长百分之六，比上年更快。", "经济", "民生", "其他")}}
            {"label":"民生","text":"就业形势总体稳定，居民收入持续增加。","seq":1,"doc":"b","sure":false,"targets":[{"start":0}]}
            """);
        Assert.Equal([("a", 1, "经济"), ("a", 2, "经济"), ("b", 1, "民生")], read.Select(line => (line.Document, line.Sequence, line.Label)));
        Assert.Equal(["民生", "其他"], read[1].Secondary);
        Assert.Empty(read[2].Secondary);
        Assert.Equal("一、工业", read[0].Text);
        Assert.Equal([true, true, false], read.Select(line => line.Sure));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"seq":1,"text":"甲","label":"x"}""")]
    [InlineData("""{"doc":"a","text":"甲","label":"x"}""")]
    [InlineData("""{"doc":"a","seq":1,"label":"x"}""")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲"}""")]
    [InlineData("""{"doc":1,"seq":1,"text":"甲","label":"x"}""")]
    [InlineData("""{"doc":"a","seq":"1","text":"甲","label":"x"}""")]
    [InlineData("""{"doc":"a","seq":1.5,"text":"甲","label":"x"}""")]
    [InlineData("""{"doc":"a","seq":1,"text":"\ud800","label":"x"}""")]
    [InlineData("""{"doc":null,"seq":1,"text":"甲","label":"x"}""")]
    [InlineData("""{"doc":"a","seq":1,"text":null,"label":"x"}""")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲","label":null}""")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲","label":"x","secondary":"y"}""")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲","label":"x","secondary":[1]}""")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲","label":"x","secondary":[null]}""")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲","label":"x","sure":"no"}""")]
    [InlineData("""{"doc":"a","seq":1,"text":"甲","label":"x","sure":null}""")]
    public void A_bad_line_is_named_by_its_number(string bad)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Read($"{Examples.Line("a", 1, "甲", "x")}\n\n{bad}\n"));
        Assert.Equal((ErrorCodes.BadDataset, folder.At("a.jsonl"), 3), (error.Code, error.File, error.Line));
    }

    [Fact]
    public void A_missing_file_is_unreadable() =>
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => LabeledLines.Read(folder.At("没有.jsonl")).ToList()).Code);
}

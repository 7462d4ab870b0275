using System.Text;
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

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gb18030")]
    public void Lines_are_read_in_the_encodings_of_documents(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        foreach (byte[] mark in (byte[][])[[], encoding.GetPreamble()])
        {
            byte[] bytes = [.. mark, .. encoding.GetBytes($"{Examples.Line("a", 1, "就业形势总体稳定", "民生")}\r\n{Examples.Line("a", 2, "工业增长", "经济")}\r\n")];
            Assert.Equal(["就业形势总体稳定", "工业增长"], LabeledLines.Read(folder.Write("b.jsonl", bytes)).Select(line => line.Text));
        }
    }

    [Fact]
    public void A_file_that_cannot_be_decoded_is_named_with_its_byte()
    {
        byte[] good = Encoding.UTF8.GetBytes(Examples.Line("a", 1, "甲乙", "x") + "\n");
        string path = folder.Write("b.jsonl", [.. good, 0xFF, 0xFF, (byte)'\n']);
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => LabeledLines.Read(path).ToList());
        Assert.Equal((ErrorCodes.Undecodable, path, good.Length), (error.Code, error.File, error.Offset));
    }

    [Fact]
    public void A_file_is_open_only_while_it_is_read()
    {
        string path = folder.Write("b.jsonl", $"{Examples.Line("a", 1, "甲", "x")}\n{Examples.Line("a", 2, "乙", "x")}\n");
        Assert.Equal("甲", LabeledLines.Read(path).First().Text);
        using FileStream exclusive = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.CanWrite);
    }

    [Theory]
    [InlineData("没有.jsonl")]
    [InlineData("a\0.jsonl")]
    public void A_missing_file_and_a_name_that_no_file_can_have_are_unreadable(string name) =>
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => LabeledLines.Read(folder.At(name)).ToList()).Code);
}

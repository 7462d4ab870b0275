using System.Text;
using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Training.Tests.Datasets.Exchange;

public sealed class DatasetExchangeTests : IDisposable
{
    private readonly ExchangeFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Files_may_be_in_every_encoding_of_documents(string name)
    {
        Encoding encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        foreach (string text in (string[])["text,label\n　　全镇种𠮷稻，亩产千斤。,经济\n", "{\"text\":\"　　全镇种𠮷稻，亩产千斤。\",\"label\":[\"经济\"]}\n", "__label__经济 　　全镇种𠮷稻，亩产千斤。\n"])
        {
            Assert.Contains("\"text\":\"　　全镇种𠮷稻，亩产千斤。\",\"label\":\"经济\"", Assert.Single(folder.ImportFile(folder.Write("in", text, encoding)).Lines));
        }
    }

    [Fact]
    public void Bytes_of_no_encoding_are_refused()
    {
        folder.Write("in", "text,label\n\uFFFF\n", Encoding.Latin1);
        File.WriteAllBytes(folder.At("in"), [.. "text,label\n"u8, 0xFF, 0xFF, 0x2C, 0x61, 0x0A]);
        Assert.Equal(ErrorCodes.Undecodable, Assert.Throws<SpeechMLException>(() => folder.ImportFile(folder.At("in"))).Code);
    }

    [Theory]
    [InlineData("  \n[{\"text\":\"甲\",\"label\":\"a\"}]", ExchangeFormat.LabelStudio)]
    [InlineData("{\"text\":\"甲\",\"label\":\"a\"}", ExchangeFormat.Doccano)]
    [InlineData("__label__a 甲", ExchangeFormat.FastText)]
    [InlineData("text,label\n甲,a", ExchangeFormat.Csv)]
    [InlineData("seq\ttext\tlabel\n1\t甲，乙\ta", ExchangeFormat.Tsv)]
    public void The_format_is_told_from_the_first_line(string text, ExchangeFormat format) =>
        Assert.Equal(format, folder.ImportFile(folder.Write("in.txt", text)).Result.Format);

    [Theory]
    [InlineData("")]
    [InlineData("各位代表：\n")]
    [InlineData("content,label\n甲,a\n")]
    public void A_format_that_cannot_be_told_is_refused_with_the_remedy(string text) =>
        Assert.Contains("--from", folder.Refused(text).Message);

    [Theory]
    [InlineData("text,label\n甲,\n")]
    [InlineData("text,label\n")]
    [InlineData("{\"text\":\"甲\",\"label\":[]}\n")]
    public void A_file_without_a_label_is_refused(string text) =>
        Assert.Equal(ErrorCodes.BadDataset, folder.Refused(text).Code);

    [Fact]
    public void Paragraphs_without_a_document_are_counted()
    {
        ImportResult result = folder.ImportFile(folder.Write("in.csv", "doc,text,label\nd,甲,a\n,乙,a\n,丙,\n")).Result;
        Assert.Equal((2, 1, 1), (result.Written, result.WithoutDocument, result.Unlabelled));
    }

    [Fact]
    public void Missing_files_and_folders_are_unreadable()
    {
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => folder.ImportFile(folder.At("没有"))).Code);
        string good = folder.Write("a.jsonl", "{\"doc\":\"d\",\"seq\":1,\"text\":\"甲\",\"label\":\"a\"}");
        Assert.Equal(ErrorCodes.Unwritable, Assert.Throws<SpeechMLException>(() => DatasetExchange.Export(good, folder.At("没有/a.csv"), ExchangeFormat.Csv)).Code);
    }

    [Fact]
    public void An_empty_dataset_is_not_exported() =>
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => DatasetExchange.Export(folder.Write("a.jsonl", "\n"), folder.Output, ExchangeFormat.Csv)).Code);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Training.Tests.Datasets.Exchange;

public sealed class RoundTripTests : IDisposable
{
    private const string Nasty = """
        {"doc":"甲\t\"乙\",丙","seq":-3,"text":"　　他说\"好\"，\t然后\\走；😀𠮷。 ","label":"经济","secondary":["民生","其他"],"sure":false}
        {"doc":"=1+1","seq":9007199254740993,"text":" \"引号在前，'单'","label":"a","secondary":[]}
        {"doc":"d","seq":4,"text":"\ufeffBOM\u2028行\u0085分\u0001隔","label":"b","secondary":["a"]}
        {"doc":"d","seq":5,"text":"","label":"b","secondary":[]}
        {"doc":"d","seq":6,"text":"８．５％,a;b|c\t{\"x\":1}","label":"b","secondary":[],"id":7,"meta":{"doc":"x","meta":{"y":1.50}},"year":2007,"n":null,"list":[1,"二"],"Comments":[],"created_at":"x"}

        """;

    private readonly ExchangeFolder folder = new();

    public static TheoryData<ExchangeFormat> Formats => [.. Enum.GetValues<ExchangeFormat>()];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_dataset_comes_back_as_it_was(ExchangeFormat format) => AssertComesBack(Nasty, format);

    [Theory]
    [InlineData(ExchangeFormat.Doccano)]
    [InlineData(ExchangeFormat.LabelStudio)]
    [InlineData(ExchangeFormat.LabelStudioMin)]
    [InlineData(ExchangeFormat.Csv)]
    [InlineData(ExchangeFormat.Tsv)]
    public void Line_breaks_come_back_as_they_were(ExchangeFormat format) =>
        AssertComesBack("""{"doc":"d","seq":1,"text":"\n一\r\n二\r三\n","label":"a","secondary":["b"]}""", format);

    [Theory]
    [InlineData(ExchangeFormat.Doccano)]
    [InlineData(ExchangeFormat.LabelStudio)]
    [InlineData(ExchangeFormat.LabelStudioMin)]
    public void The_primary_label_comes_back_from_tools_that_sort_labels(ExchangeFormat format)
    {
        string source = folder.Write("a.jsonl", """{"doc":"d","seq":1,"text":"甲","label":"z","secondary":["a"]}""");
        DatasetExchange.Export(source, folder.At("a.out"), format);
        string sorted = File.ReadAllText(folder.At("a.out")).Replace("\"z\",\"a\"", "\"a\",\"z\"", StringComparison.Ordinal);
        Assert.Contains("""{"doc":"d","seq":1,"text":"甲","label":"z","secondary":["a"]}""", folder.Import(sorted));
    }

    [Theory]
    [InlineData(ExchangeFormat.Doccano)]
    [InlineData(ExchangeFormat.LabelStudio)]
    [InlineData(ExchangeFormat.LabelStudioMin)]
    [InlineData(ExchangeFormat.Csv)]
    [InlineData(ExchangeFormat.Tsv)]
    public void Paragraphs_without_a_label_go_out_to_be_labelled_and_are_left_out_on_the_way_back(ExchangeFormat format)
    {
        string source = folder.Write("a.jsonl", "{\"doc\":\"d\",\"seq\":1,\"text\":\"甲\"}\n{\"doc\":\"d\",\"seq\":2,\"text\":\"乙\",\"label\":\"a\"}\n{\"doc\":\"d\",\"seq\":3,\"text\":\"丙\",\"label\":null}\n");
        Assert.Equal(3, DatasetExchange.Export(source, folder.At("a.out"), format));
        (string[] lines, ImportResult result) = folder.ImportFile(folder.At("a.out"), new ImportOptions { Format = format });
        Assert.Equal("""{"doc":"d","seq":2,"text":"乙","label":"a","secondary":[]}""", Assert.Single(lines));
        Assert.Equal((1, 2, 0), (result.Written, result.Unlabelled, result.Cancelled));
    }

    [Theory]
    [InlineData(ExchangeFormat.FastText, """{"doc":"d","seq":1,"text":"一\n二","label":"a"}""", "line break")]
    [InlineData(ExchangeFormat.FastText, """{"doc":"d","seq":1,"text":"一 __label__b","label":"a"}""", "__label__")]
    [InlineData(ExchangeFormat.FastText, """{"doc":"d","seq":1,"text":"一","label":"a b"}""", "\"a b\"")]
    [InlineData(ExchangeFormat.FastText, """{"doc":"d","seq":1,"text":"一"}""", "label")]
    [InlineData(ExchangeFormat.Csv, """{"doc":"d","seq":1,"text":"一","label":"a;b"}""", "semicolon")]
    [InlineData(ExchangeFormat.Tsv, """{"doc":"d","seq":1,"text":"一","label":"a","secondary":["b;c"]}""", "semicolon")]
    public void What_a_format_cannot_hold_is_refused_with_its_line_and_nothing_is_written(ExchangeFormat format, string line, string reason)
    {
        string source = folder.Write("a.jsonl", $"{{\"doc\":\"d\",\"seq\":0,\"text\":\"好\",\"label\":\"a\"}}\n\n{line}\n");
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => DatasetExchange.Export(source, folder.At("a.out"), format));
        Assert.Equal((ErrorCodes.BadDataset, source, 3), (error.Code, error.File, error.Line));
        Assert.Contains(reason, error.Message);
        Assert.Equal(["a.jsonl"], folder.Entries());
    }

    [Fact]
    public void A_bad_line_stops_the_export_and_the_old_file_stays()
    {
        string source = folder.Write("a.jsonl", "{\"doc\":\"d\",\"seq\":1,\"text\":\"好\",\"label\":\"a\"}\n{\"doc\":\"d\"}\n"), old = folder.Write("a.csv", "old");
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => DatasetExchange.Export(source, old, ExchangeFormat.Csv));
        Assert.Equal((ErrorCodes.BadDataset, 2), (error.Code, error.Line));
        Assert.Equal("old", File.ReadAllText(old));
    }

    private void AssertComesBack(string dataset, ExchangeFormat format)
    {
        string source = folder.Write("a.jsonl", dataset);
        DatasetExchange.Export(source, folder.At("a.out"), format);
        string[] before = dataset.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (string[] after, ImportResult result) = folder.ImportFile(folder.At("a.out"), format == ExchangeFormat.Tsv ? new ImportOptions { Format = format } : null);
        Assert.Equal((before.Length, 0), (result.Written, result.WithoutDocument));
        Assert.All(before.Zip(after), pair => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(pair.First), JsonNode.Parse(pair.Second)), $"{pair.First}\n{pair.Second}"));
        Assert.All(before.Zip(after), pair => Assert.Equal(Text(pair.First), Text(pair.Second)));
    }

    private static string Text(string line) => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
}

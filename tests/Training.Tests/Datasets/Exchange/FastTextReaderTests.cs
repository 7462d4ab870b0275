using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Training.Tests.Datasets.Exchange;

public sealed class FastTextReaderTests : IDisposable
{
    private const string Dataset = "{\"doc\":\"报告\",\"seq\":5,\"text\":\"修路\",\"label\":\"a\",\"secondary\":[],\"year\":2007}\n{\"doc\":\"报告\",\"seq\":6,\"text\":\"建校\",\"label\":\"b\",\"secondary\":[]}\n";

    private readonly ExchangeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("__label__a 修路", "\"修路\",\"label\":\"a\",\"secondary\":[]")]
    [InlineData("__label__a __label__b\t__label__c 修 路", "\"修 路\",\"label\":\"a\",\"secondary\":[\"b\",\"c\"]")]
    [InlineData("__label__a 　　修路 ", "\"　　修路 \",\"label\":\"a\"")]
    [InlineData("__label__a  修路", "\" 修路\",\"label\":\"a\"")]
    [InlineData("__label__a", "\"\",\"label\":\"a\"")]
    public void Labels_end_at_a_space_and_the_text_stays_as_it_is(string line, string expected) =>
        Assert.Contains(expected, Assert.Single(folder.Import(line, ExchangeFormat.FastText)));

    [Fact]
    public void Places_are_line_numbers_where_nothing_else_is_known() =>
        Assert.Equal("""{"doc":"in","seq":3,"text":"修路","label":"a","secondary":[]}""", Assert.Single(folder.Import("没有标签\n\n__label__a 修路\n", ExchangeFormat.FastText)));

    [Fact]
    public void Labels_may_change_between_export_and_import()
    {
        DatasetExchange.Export(folder.Write("a.jsonl", Dataset), folder.At("a.txt"), ExchangeFormat.FastText);
        folder.Write("a.txt", File.ReadAllText(folder.At("a.txt")).Replace("__label__b", "__label__c __label__b", StringComparison.Ordinal));
        string[] lines = folder.ImportFile(folder.At("a.txt")).Lines;
        Assert.Equal("""{"doc":"报告","seq":5,"text":"修路","label":"a","secondary":[],"year":2007}""", lines[0]);
        Assert.Equal("""{"doc":"报告","seq":6,"text":"建校","label":"c","secondary":["b"]}""", lines[1]);
    }

    [Theory]
    [InlineData("__label__a 修路\n__label__b 建学校\n", 2)]
    [InlineData("__label__b 建校\n__label__a 修路\n", 1)]
    [InlineData("__label__a 修路\n__label__b 建校\n__label__b 建校\n", 3)]
    [InlineData("__label__a 修路\n", null)]
    public void Lines_that_no_longer_fit_their_documents_are_refused(string changed, int? line)
    {
        DatasetExchange.Export(folder.Write("a.jsonl", Dataset), folder.At("a.txt"), ExchangeFormat.FastText);
        folder.Write("a.txt", changed);
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => folder.ImportFile(folder.At("a.txt")));
        Assert.Equal((ErrorCodes.BadDataset, line), (error.Code, error.Line));
        Assert.Contains("a.txt.meta.jsonl", error.Message);
    }

    [Fact]
    public void A_damaged_file_of_documents_is_named()
    {
        folder.Write("a.txt", "__label__a 修路\n");
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => folder.ImportFile(Path.ChangeExtension(folder.Write("a.txt.meta.jsonl", "[1]\n"), null)[..^".meta".Length]));
        Assert.Equal((ErrorCodes.BadDataset, folder.At("a.txt.meta.jsonl"), 1), (error.Code, error.File, error.Line));
    }

    [Fact]
    public void The_input_is_not_overwritten_by_the_file_of_documents()
    {
        string input = folder.Write("a.txt.meta.jsonl", Dataset);
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => DatasetExchange.Export(input, folder.At("a.txt"), ExchangeFormat.FastText));
        Assert.Equal((ErrorCodes.Unwritable, input), (error.Code, error.File));
        Assert.Equal(Dataset, File.ReadAllText(input));
        Assert.False(File.Exists(folder.At("a.txt")));
    }

    [Fact]
    public void The_file_of_documents_is_not_overwritten_by_the_import_that_reads_it()
    {
        DatasetExchange.Export(folder.Write("a.jsonl", Dataset), folder.At("a.txt"), ExchangeFormat.FastText);
        string beside = folder.At("a.txt.meta.jsonl"), before = File.ReadAllText(beside);
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => DatasetExchange.Import(folder.At("a.txt"), beside));
        Assert.Equal((ErrorCodes.Unwritable, beside), (error.Code, error.File));
        Assert.Equal(before, File.ReadAllText(beside));
    }
}

using System.Text;
using System.Text.Json;
using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

public sealed class DataVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private ProcessResult Run(params string[] arguments) => SpeechMLProcess.Run(["data", .. arguments], folder: folder.Path);

    private string Read(string name) => File.ReadAllText(Path.Combine(folder.Path, name));

    /// <summary>Data that can be used: two labels in six documents.</summary>
    private static string Usable() => string.Concat(Enumerable.Range(0, 12).Select(i =>
        $"{{\"doc\":\"d{i / 2}\",\"seq\":{i},\"text\":\"第{i}村今年修路{i * 7}公里\",\"label\":\"{(i % 2 == 0 ? "work" : "care")}\",\"secondary\":[]}}\n"));

    [Fact]
    public void Check_exits_with_0_when_the_data_can_be_used_and_says_what_to_do()
    {
        folder.Write("a.jsonl", Usable());

        ProcessResult result = Run("check", "a.jsonl");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("a.jsonl: 12 paragraphs, 6 documents, 2 labels", result.Output);
        Assert.Contains("warning: rare-label (2)", result.Output);
        Assert.True(result.Output.IndexOf("What to do", StringComparison.Ordinal) > result.Output.IndexOf("rare-label", StringComparison.Ordinal));
        Assert.Contains("  1. rare-label (2): ", result.Output);
    }

    [Fact]
    public void Check_exits_with_1_and_names_the_lines_that_training_would_refuse()
    {
        folder.Write("a.jsonl", Usable() + "not json\n");

        ProcessResult result = Run("check", "a.jsonl", "--rare", "1");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error: bad-line (1)", result.Output);
        Assert.Contains("  a.jsonl:13: Not JSON", result.Output);
        Assert.Contains("  1. bad-line (1): ", result.Output);
        Assert.DoesNotContain("rare-label", result.Output);
    }

    [Fact]
    public void Check_writes_json_for_programs()
    {
        folder.Write("a.jsonl", Usable());
        folder.Write("b.jsonl", "{\"doc\":\"d0\",\"seq\":90,\"text\":\"另外的一段话\",\"label\":\"work\"}\n");

        ProcessResult result = Run("check", "a.jsonl", "b.jsonl", "--format", "json");

        Assert.Equal(0, result.ExitCode);
        JsonElement json = JsonDocument.Parse(result.Output).RootElement;
        Assert.True(json.GetProperty("usable").GetBoolean());
        Assert.Equal(6, json.GetProperty("files")[0].GetProperty("labels").GetProperty("care").GetInt32());
        JsonElement split = json.GetProperty("findings").EnumerateArray().Single(group => group.GetProperty("kind").GetString() == "split-document");
        Assert.Equal("warning", split.GetProperty("severity").GetString());
        Assert.Equal(("b.jsonl", 1, "a.jsonl", 1), (
            split.GetProperty("places")[0].GetProperty("file").GetString(), split.GetProperty("places")[0].GetProperty("line").GetInt32(),
            split.GetProperty("places")[0].GetProperty("otherFile").GetString(), split.GetProperty("places")[0].GetProperty("otherLine").GetInt32()));
    }

    [Fact]
    public void Check_names_the_labels_that_a_model_does_not_know()
    {
        folder.Write("a.jsonl", Usable());

        ProcessResult result = Run("check", "a.jsonl", "--model", Path.Combine(AppContext.BaseDirectory, "models", "default"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warning: label-new-to-model (2)", result.Output);
    }

    [Fact]
    public void Check_shows_ten_findings_of_a_kind_and_all_on_demand()
    {
        folder.Write("a.jsonl", Usable() + string.Concat(Enumerable.Repeat("x\n", 15)));

        Assert.Contains("… and 5 more", Run("check", "a.jsonl").Output);
        Assert.Contains("a.jsonl:27: ", Run("check", "a.jsonl", "--all").Output);
    }

    [Theory]
    [InlineData("doccano")]
    [InlineData("label-studio")]
    [InlineData("label-studio-min")]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("fasttext")]
    public void Export_and_import_give_the_same_file(string format)
    {
        folder.Write("a.jsonl", Usable());

        ProcessResult export = Run("export", "a.jsonl", "--to", format, "-o", "out");
        ProcessResult import = Run("import", "out", "-o", "back.jsonl");

        Assert.Equal((0, "", 0, ""), (export.ExitCode, export.Output, import.ExitCode, import.Output));
        Assert.Equal(Usable(), Read("back.jsonl"));
    }

    [Fact]
    public void Import_reads_gb18030_and_says_what_it_left_out()
    {
        string path = folder.Write("表.csv", "");
        File.WriteAllBytes(path, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("内容,类别\n　　修路三公里。,经济\n种树。,\n"));

        ProcessResult result = Run("import", "表.csv", "--from", "csv", "--text", "内容", "--label", "类别", "-o", "a.jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("{\"doc\":\"表\",\"seq\":2,\"text\":\"　　修路三公里。\",\"label\":\"经济\",\"secondary\":[]}\n", Read("a.jsonl"));
        Assert.Contains("Left out 1 paragraphs without a label.", result.Error);
        Assert.Contains("1 paragraphs name no document", result.Error);
    }

    [Fact]
    public void Export_to_fasttext_refuses_a_line_break_and_writes_nothing()
    {
        folder.Write("a.jsonl", Usable() + "{\"doc\":\"x\",\"seq\":1,\"text\":\"一\\n二\",\"label\":\"work\"}\n");

        ProcessResult result = Run("export", "a.jsonl", "--to", "fasttext", "-o", "out.txt");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.jsonl:13: SML3001: The text has a line break", result.Error);
        Assert.Equal(["a.jsonl"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "a.jsonl", "--format", "xml")]
    [InlineData("check", "a.jsonl", "--near-duplicate", "2")]
    [InlineData("import", "a.csv")]
    [InlineData("import", "a.csv", "-o", "b", "--from", "prodigy")]
    [InlineData("export", "a.jsonl", "-o", "b")]
    [InlineData("export", "a.jsonl", "-o", "b", "--to", "auto")]
    public void Wrong_usage_exits_with_2(params string[] arguments)
    {
        ProcessResult result = Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"Try: speechml", result.Error);
    }
}

using SpeechML.TestSupport;
using System.Text.Json;

namespace SpeechML.Cli.Tests.Verbs;

public sealed class SuggestVerbTests : IDisposable
{
    private const string Doubtful = "我们要办好工厂，也要办好学校，让山里人有活干、有书读。", Other = "河边的地要种好，河里的鱼要养好，来年大家都有好收成。";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_a_labelling_file_with_room_for_the_label()
    {
        folder.Write("archive/a.txt", $"各位代表：\n{Doubtful}\n{Other}\n");
        folder.Write("archive/b.txt", $"{Doubtful}\n谢谢大家。\n");

        ProcessResult result = SpeechMLProcess.Run(["suggest", "archive", "-o", "out.jsonl"], folder: folder.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Contains("Suggested 2 paragraphs", result.Error);
        string[] lines = File.ReadAllLines(Path.Combine(folder.Path, "out.jsonl"));
        Assert.Contains(lines, line => line.StartsWith($$"""{"doc":"a.txt","seq":2,"text":"{{Doubtful}}","label":[],"guess":""", StringComparison.Ordinal));
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.InRange(JsonDocument.Parse(line).RootElement.GetProperty("confidence").GetDouble(), 0.01, 1));
    }

    [Fact]
    public void Writes_to_standard_output_the_same_at_every_run()
    {
        string text = string.Concat(Enumerable.Range(0, 200).Select(i => $"第{"一二三四五六七八九十"[i / 20]}村{"山水田林路"[i % 5]}边{"修桥种树养鱼办学"[i % 8]}，村里的事情样样都要办好{i}。\n"));

        ProcessResult one = SpeechMLProcess.Run(["suggest", "-", "-n", "5"], text);

        Assert.Equal(5, one.Lines.Length);
        Assert.Equal(one.Output, SpeechMLProcess.Run(["suggest", "-", "-n", "5"], text).Output);
    }

    [Fact]
    public void What_is_labelled_is_not_suggested()
    {
        string done = folder.Write("done.jsonl", $$"""{"doc":"x","seq":1,"text":"{{Doubtful}}","label":"work"}""");

        ProcessResult result = SpeechMLProcess.Run(["suggest", "-", "--labelled", done], $"{Doubtful}\n{Other}\n");

        Assert.Contains(Other, Assert.Single(result.Lines));
    }

    [Fact]
    public void Names_what_failed_and_uses_the_rest()
    {
        string good = folder.Write("good.txt", Doubtful);

        ProcessResult result = SpeechMLProcess.Run(["suggest", good, Path.Combine(folder.Path, "missing.txt")]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("missing.txt: SML1001", result.Error);
        Assert.Single(result.Lines);
    }

    [Fact]
    public void A_missing_model_leaves_no_file()
    {
        ProcessResult result = SpeechMLProcess.Run(["suggest", "-", "--model", "none", "-o", "out.jsonl"], Doubtful, folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SML2001", result.Error);
        Assert.False(File.Exists(Path.Combine(folder.Path, "out.jsonl")));
    }

    [Theory]
    [InlineData]
    [InlineData("-", "-n", "0")]
    [InlineData("-", "-n", "many")]
    [InlineData("-", "--shortest", "50", "--longest", "40")]
    [InlineData("--colour")]
    public void A_wrong_command_line_is_a_usage_error(params string[] arguments)
    {
        ProcessResult result = SpeechMLProcess.Run(["suggest", .. arguments]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("--help", result.Error);
    }
}

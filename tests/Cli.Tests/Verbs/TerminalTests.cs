using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

/// <summary>What steers a terminal comes out of no verb's text, whatever documents say and files are called; programs get texts as they are.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Steering = "\u001B[31m";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private ProcessResult Run(params string[] arguments)
    {
        ProcessResult result = SpeechMLProcess.Run(arguments, folder: folder.Path);
        Assert.DoesNotContain(result.Output + result.Error, c => char.IsControl(c) && c is not ('\r' or '\n'));
        return result;
    }

    [UnixFact]
    public void Tables_and_errors_show_names_and_texts_without_it()
    {
        folder.Write($"in/{Steering}.txt", $"{Steering}今年新建学校\u00072所。\n");
        folder.Write($"in/a.{Steering}", "");

        ProcessResult result = Run("analyze", "in", $"nope{Steering}.txt", "--format", "table");

        Assert.Contains("\uFFFD[31m今年新建学校\uFFFD2所。", result.Output);
        Assert.Contains("\uFFFD[31m.txt", result.Output);
        Assert.Contains("nope\uFFFD[31m.txt: SML1001", result.Error);
        Assert.Contains("1 .\uFFFD[31m", result.Error);
        Assert.Contains($"--threads", Run("analyze", "-", "--threads", Steering).Error);
        Assert.Contains("and not '\uFFFD[31m'", Run("analyze", "-", "--format", Steering).Error);
    }

    [Fact]
    public void Reports_on_labelled_data_are_shown_without_it()
    {
        string name = Steering.Replace("\u001B", "\\u001B");
        folder.Write("a.jsonl", $$"""{"doc":"{{name}}","seq":1,"text":"{{name}}今年新建学校3所，修路8公里。","label":"{{name}}","targets":[]}""" + "\nnot json\n");
        folder.Write("b.jsonl", $$"""{"doc":"{{name}}","seq":1,"text":"{{name}}今年新建学校3所，修路8公里。","label":"livelihood","targets":[]}""" + "\n");
        string model = Path.Combine(AppContext.BaseDirectory, "models", "default");

        Assert.Contains("\uFFFD[31m", Run("data", "check", "a.jsonl").Output);
        Assert.Contains("\uFFFD[31m", Run("evaluate", model, "b.jsonl", "--targets", "--show", "5").Output);
    }

    [Fact]
    public void Programs_get_texts_as_they_are()
    {
        folder.Write("a.txt", $"{Steering}谢谢。\n");

        Assert.Contains("\\u001B[31m谢谢。", Run("analyze", "a.txt").Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"{Steering}谢谢。", SpeechMLProcess.Run(["analyze", "a.txt", "--format", "csv"], folder: folder.Path).Output);
    }
}

using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

/// <summary>Labelled data that comes by a pipe, as <c>&lt;(zcat data.gz)</c> gives it.</summary>
public sealed class PipeTests : IDisposable
{
    private const string Labelled = """{"doc":"d","seq":1,"text":"今年新建学校3所，修路8公里，请大家支持。","label":"livelihood","targets":[{"start":6,"quote":"3所","status":"target"}]}""" + "\n";

    private static readonly string Model = Path.Combine(AppContext.BaseDirectory, "models", "default");

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private ProcessResult Run(string[] arguments, string input) => SpeechMLProcess.Run(arguments, input, folder.Path);

    [UnixFact]
    public void Verbs_that_read_their_data_once_read_a_pipe()
    {
        folder.Write("a.txt", "各位代表，今年我们要新建十所学校，修好农村公路，让群众满意。\n");
        foreach (string[] arguments in (string[][])[
            ["data", "export", "/dev/stdin", "--to", "csv", "-o", "a.csv"], ["features", "/dev/stdin", "-o", "a.features"],
            ["figures", "/dev/stdin", "-o", "a.figures"], ["suggest", "a.txt", "--labelled", "/dev/stdin"], ["data", "import", "/dev/stdin", "-o", "back.jsonl"]])
        {
            ProcessResult result = Run(arguments, Labelled);
            Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.Error}");
        }

        Assert.Contains("/dev/stdin: 1 paragraphs, 1 documents, 1 labels", Run(["data", "check", "/dev/stdin"], Labelled).Output);
        Assert.Contains("今年新建学校3所", File.ReadAllText(folder.At("a.csv")));
        Assert.Contains("今年新建学校3所", File.ReadAllText(folder.At("back.jsonl")));
    }

    [UnixFact]
    public void Verbs_that_read_their_data_again_refuse_a_pipe()
    {
        foreach (string[] arguments in (string[][])[
            ["evaluate", Model, "/dev/stdin"], ["evaluate", Model, "/dev/stdin", "--targets"], ["compare", Model, Model, "/dev/stdin"],
            ["train", "--base", Model, "--data", "/dev/stdin", "-o", "out"]])
        {
            ProcessResult result = Run(arguments, Labelled);
            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Assert.StartsWith("speechml: /dev/stdin: SML1001: A pipe gives its contents once", result.Error);
        }

        Assert.Empty(folder.Entries());
    }
}

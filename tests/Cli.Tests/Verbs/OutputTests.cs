using System.Diagnostics;
using System.Runtime.Versioning;
using SpeechML.Cli.Verbs;
using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

/// <summary>What becomes of output files, whichever verb writes them.</summary>
public sealed class OutputTests : IDisposable
{
    private const string Labelled = """{"doc":"d","seq":1,"text":"今年新建学校3所。","label":"care","targets":[]}""";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("analyze", "in", "-o")]
    [InlineData("analyze", "in/../in/a.jsonl", "-o")]
    [InlineData("suggest", "in", "-o")]
    [InlineData("suggest", "-", "--labelled", "in/a.jsonl", "-o")]
    [InlineData("features", "in/a.jsonl", "-o")]
    [InlineData("figures", "in/a.jsonl", "-o")]
    [InlineData("vectors", "in", "-o")]
    [InlineData("data", "import", "in/a.jsonl", "-o")]
    [InlineData("data", "export", "in/a.jsonl", "--to", "csv", "-o")]
    public void An_input_is_refused_as_the_output(params string[] arguments)
    {
        string output = folder.Write("in/a.jsonl", Labelled);
        string[] absolute = [.. arguments.Select(argument => argument == "in" || argument.StartsWith("in/", StringComparison.Ordinal) ? folder.At(argument) : argument), output];

        Assert.Contains($"The output {output} is also an input", Assert.Single(UsageErrors.Of(RootVerb.Create().Parse(absolute))));
        Assert.Empty(UsageErrors.Of(RootVerb.Create().Parse([.. absolute[..^1], folder.At("in/b.jsonl")])));
    }

    [Fact]
    public void An_input_that_is_the_output_stays()
    {
        folder.Write("a.jsonl", Labelled);

        Assert.Equal(2, SpeechMLProcess.Run(["analyze", "./a.jsonl", "-o", "a.jsonl"], folder: folder.Path).ExitCode);
        Assert.Equal(Labelled, File.ReadAllText(folder.At("a.jsonl")));
    }

    [UnixFact]
    public void Links_do_not_hide_that_the_output_is_an_input()
    {
        folder.Write("in/a.jsonl", Labelled);
        Directory.CreateSymbolicLink(folder.At("archive"), folder.At("in"));
        File.CreateSymbolicLink(folder.At("b.jsonl"), "archive/a.jsonl");

        Assert.Equal(2, SpeechMLProcess.Run(["analyze", "archive/a.jsonl", "-o", "in/a.jsonl"], folder: folder.Path).ExitCode);
        Assert.Equal(2, SpeechMLProcess.Run(["analyze", "b.jsonl", "-o", "in/a.jsonl"], folder: folder.Path).ExitCode);
        Assert.Equal(Labelled, File.ReadAllText(folder.At("in/a.jsonl")));
    }

    [UnixFact]
    public void A_link_that_leads_to_itself_is_named_and_ends_nothing()
    {
        folder.Write("in/a.txt", "谢谢。\n");
        File.CreateSymbolicLink(folder.At("in/loop.txt"), "loop.txt");
        folder.Write("out.jsonl", "old");

        ProcessResult run = SpeechMLProcess.Run(["analyze", "in", "-o", "out.jsonl"], folder: folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("loop.txt: SML1001", run.Error);
        Assert.Contains("谢谢", File.ReadAllText(folder.At("out.jsonl")));
    }

    [UnixFact]
    public void Links_do_not_hide_that_the_file_beside_the_output_is_the_input()
    {
        string input = folder.Write("a.txt.meta.jsonl", Labelled);
        Directory.CreateDirectory(folder.At("sub"));
        File.CreateSymbolicLink(folder.At("sub/b.txt.meta.jsonl"), input);

        ProcessResult result = SpeechMLProcess.Run(["data", "export", "a.txt.meta.jsonl", "--to", "fasttext", "-o", "sub/b.txt"], folder: folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.txt.meta.jsonl: SML1007: The file that would go beside the output is the input.", result.Error);
        Assert.Equal(Labelled, File.ReadAllText(input));
        Assert.False(File.Exists(folder.At("sub/b.txt")));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_link_is_written_through_and_a_file_keeps_its_permissions()
    {
        folder.Write("a.txt", "谢谢。\n");
        File.SetUnixFileMode(folder.Write("real.jsonl", "old"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.At("link.jsonl"), "real.jsonl");

        Assert.Equal(0, SpeechMLProcess.Run(["analyze", "a.txt", "-o", "link.jsonl"], folder: folder.Path).ExitCode);

        Assert.Contains("谢谢", File.ReadAllText(folder.At("real.jsonl")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("real.jsonl")));
        Assert.Equal(["a.txt", "link.jsonl", "real.jsonl"], folder.Entries());
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("suggest")]
    public void Where_nothing_could_be_read_the_old_output_stays(string verb)
    {
        folder.Write("keep.jsonl", "old");

        ProcessResult result = SpeechMLProcess.Run([verb, "nope.txt", "-o", "keep.jsonl"], folder: folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("old", File.ReadAllText(folder.At("keep.jsonl")));
        Assert.Equal(["keep.jsonl"], folder.Entries());
    }

    [Theory]
    [InlineData("analyze", "a.jsonl", "-o", "no/out")]
    [InlineData("analyze", "a.jsonl", "-o", ".")]
    [InlineData("suggest", "a.jsonl", "-o", "no/out")]
    [InlineData("features", "a.jsonl", "-o", "no/out")]
    [InlineData("data", "export", "a.jsonl", "--to", "csv", "-o", "no/out")]
    public void What_cannot_be_written_is_called_so(params string[] arguments)
    {
        folder.Write("a.jsonl", Labelled);

        ProcessResult result = SpeechMLProcess.Run(arguments, folder: folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{arguments[^1]}: SML1007: The output cannot be written: ", result.Error);
        Assert.Equal(["a.jsonl"], folder.Entries());
    }

    [UnixFact]
    public void Devices_are_written_to_as_they_are()
    {
        folder.Write("a.jsonl", Labelled);

        ProcessResult answers = SpeechMLProcess.Run(["analyze", "a.jsonl", "-o", "/dev/stdout"], folder: folder.Path);
        ProcessResult table = SpeechMLProcess.Run(["data", "export", "a.jsonl", "--to", "csv", "-o", "/dev/stdout"], folder: folder.Path);

        Assert.Equal((0, 0), (answers.ExitCode, table.ExitCode));
        Assert.Contains("新建学校", Assert.Single(answers.Lines));
        Assert.Contains("今年新建学校3所。", table.Output);
    }

    [UnixTheory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    [InlineData("-HUP")]
    public void Ctrl_C_and_the_signals_of_the_system_stop_analyze_and_leave_the_old_output(string signal)
    {
        folder.Write("a.txt", "谢谢。\n");
        folder.Write("keep.jsonl", "old");
        using Process process = SpeechMLProcess.Start(["analyze", "a.txt", "nope.txt", "-", "-o", "keep.jsonl"], folder.Path);

        // Once this is said, standard input is waited for.
        Assert.Contains("nope.txt", process.StandardError.ReadLine());
        Process.Start("kill", [signal, process.Id.ToString()]).WaitForExit();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("stopped after 2 of 3 files; keep.jsonl is as it was before", error);
        Assert.Equal("old", File.ReadAllText(folder.At("keep.jsonl")));
        Assert.Equal(["a.txt", "keep.jsonl"], folder.Entries());
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("table")]
    public void Work_ends_with_the_reader_of_standard_output(string format)
    {
        folder.Write("long.txt", string.Concat(Enumerable.Range(1, 5000).Select(i => $"第{i}个村今年增收{i}.5万元，新修道路{i}公里。\n")));
        using Process process = SpeechMLProcess.Start(["analyze", "long.txt", "nope.txt", "--format", format, "--threads", "1"], folder.Path);

        Assert.NotNull(process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        // The second file was never looked for.
        Assert.Equal((0, ""), (process.ExitCode, error));
    }
}

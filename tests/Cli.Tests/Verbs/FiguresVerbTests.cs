using System.Globalization;
using System.Text.RegularExpressions;
using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

public sealed class FiguresVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A report that first tells what was done and then what is planned.</summary>
    private static string Report() =>
        string.Concat(Enumerable.Range(11, 30).Select(i => $"过去一年，我们完成新建学校{i}所。\n")) +
        string.Concat(Enumerable.Range(11, 30).Select(i => $"今年，我们要力争新修道路{i}公里。\n"));

    [Fact]
    public void Reports_of_a_folder_are_read_one_by_one_and_what_failed_is_named()
    {
        folder.Write("archive/2023/a.txt", Report());
        folder.Write("archive/2024/a.txt", Report());
        folder.Write("archive/b.docx", "no document");
        folder.Write("archive/c.xlsx", "");

        ProcessResult one = SpeechMLProcess.Run(["figures", "--by-section", "archive/2023/a.txt", "-o", "one.figures"], folder: folder.Path);
        ProcessResult all = SpeechMLProcess.Run(["figures", "--by-section", "archive", "-o", "all.figures"], folder: folder.Path);

        Assert.Equal(0, one.ExitCode);
        Assert.Equal(1, all.ExitCode);
        Assert.InRange(Figures(one), 1, 100);
        Assert.Equal(2 * Figures(one), Figures(all));
        Assert.Contains("b.docx: SML", all.Error);
        Assert.Contains("passed over, not being of a kind that is read: 1 .xlsx", all.Error);

        static int Figures(ProcessResult result) => int.Parse(Regex.Match(result.Error, "Wrote ([0-9]+) figures").Groups[1].Value, CultureInfo.InvariantCulture);
    }
}

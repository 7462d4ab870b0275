using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

public sealed class VectorsVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_what_failed_counts_what_is_passed_over_and_uses_the_rest()
    {
        folder.Write("archive/a.txt", "稳中求进工作\n求进发展\n");
        folder.Write("archive/b.docx", "no document");
        folder.Write("archive/c.xlsx", "");

        ProcessResult result = SpeechMLProcess.Run(["vectors", "archive", "-o", "a.vectors", "--min-frequency", "1", "-d", "0"], folder: folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("b.docx: SML", result.Error);
        Assert.Contains("passed over, not being of a kind that is read: 1 .xlsx", result.Error);
        Assert.Contains("n-grams of 2 paragraphs to a.vectors", result.Error);
    }

    [Fact]
    public void Writes_no_file_without_ngrams()
    {
        folder.Write("a.txt", "稳中求进工作\n");

        ProcessResult result = SpeechMLProcess.Run(["vectors", "a.txt", "-o", "a.vectors", "--min-frequency", "9999"], folder: folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Ask for fewer with --min-frequency", result.Error);
        Assert.Equal(["a.txt"], folder.Entries());
    }
}

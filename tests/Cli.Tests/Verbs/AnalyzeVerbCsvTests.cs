using SpeechML.TestSupport;

namespace SpeechML.Cli.Tests.Verbs;

/// <summary>Comma-separated answers, as a spreadsheet meets them.</summary>
public sealed class AnalyzeVerbCsvTests : IDisposable
{
    private const string Mark = "\uFEFF";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_begins_with_a_byte_order_mark_and_standard_output_does_not()
    {
        string file = folder.Write("a.txt", "今年新建学校2所。\n");

        SpeechMLProcess.Run(["analyze", file, "-o", folder.At("out.csv")]);
        string piped = SpeechMLProcess.Run(["analyze", file, "--format", "csv"]).Output;

        byte[] written = File.ReadAllBytes(folder.At("out.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], written[..3]);
        Assert.StartsWith("doc,", piped);
        Assert.Equal(Mark + piped, System.Text.Encoding.UTF8.GetString(written));
    }

    [Theory]
    [InlineData("=1+1的说法")]
    [InlineData("+项目落地")]
    [InlineData("-加强管理")]
    [InlineData("@所有人")]
    [InlineData("＝全角")]
    [InlineData("'=1")]
    public void What_a_spreadsheet_would_run_as_a_formula_is_made_text(string text)
    {
        string file = folder.Write("=a.txt", text + "。\n");

        string row = SpeechMLProcess.Run(["analyze", file, "--format", "csv"]).Lines[1];

        Assert.StartsWith("'=a.txt,1,", row);
        Assert.EndsWith($",'{text}。\r", row);
    }

    [Fact]
    public void Numbers_and_comparators_stay_as_they_are()
    {
        string file = folder.Write("a.txt", "今年新建学校2所。\n");

        Assert.Contains(",2,,,所,=,level,", SpeechMLProcess.Run(["analyze", file, "--format", "csv"]).Output);
    }
}

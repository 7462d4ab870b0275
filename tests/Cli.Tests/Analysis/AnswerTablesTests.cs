using System.Text;
using SpeechML.Cli.Analysis;
using SpeechML.Documents;
using SpeechML.Targets;

namespace SpeechML.Cli.Tests.Analysis;

public class AnswerTablesTests
{
    private static string Show(int? width, int paragraphs)
    {
        using MemoryStream output = new();
        using (AnswerTables tables = new(output, new AnalysisOptions(), width))
        {
            for (int i = 1; i <= paragraphs; i++)
            {
                tables.Add(new ParagraphAnalysis
                {
                    Paragraph = new Paragraph("讲话.txt", i, "全面推进各项工作，[扎实]做好民生保障。", SectionContext.None),
                    Label = "livelihood",
                    Secondary = ["economy"],
                    Confidence = 0.75f,
                    Scores = [],
                    Targets = [],
                });
            }
        }

        return Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n");
    }

    [Fact]
    public void A_narrow_terminal_gets_a_block_of_lines_for_each_paragraph() => Assert.Equal("""
        == 讲话.txt ==

        ¶1 livelihood 75 % + economy
        全面推进各项工作，[扎实]做好民生保障。

        ¶2 livelihood 75 % + economy
        全面推进各项工作，[扎实]做好民生保障。


        """.ReplaceLineEndings("\n"), Show(width: 50, paragraphs: 2));

    [Theory]
    [InlineData(100)]
    [InlineData(null)]
    public void A_wide_one_and_a_file_get_columns(int? width) =>
        Assert.Matches(@"│ 1 │ livelihood │ 75 │ 全面推进各项工作，\[扎实\]做好民生保障。 +│ +│\n│ +│ \+ economy", Show(width, paragraphs: 2));

    [Theory]
    [InlineData(TargetStatus.Target, Direction.Level, "→ 生产安全事故起数 <= 3.5 % (今年)")]
    [InlineData(TargetStatus.Actual, Direction.Increase, "• 生产安全事故起数 ↑ <= 3.5 % (今年)")]
    [InlineData(TargetStatus.Actual, Direction.Decrease, "• 生产安全事故起数 ↓ <= 3.5 % (今年)")]
    public void A_target_is_told_in_one_line_with_a_mark_for_what_is_promised_and_an_arrow_for_what_rises_or_falls(
        TargetStatus status, Direction direction, string line)
    {
        NumericTarget target = new()
        {
            Start = 0, End = 5, Quote = "3.5%以内", Indicator = "生产安全事故起数", Value = 3.5m, Unit = "%", Comparator = Comparator.AtMost,
            Direction = direction, Period = "今年", Status = status,
        };

        Assert.Equal(line, TargetLine.Of(target));
        Assert.Equal(line.Replace("3.5", "masked"), TargetLine.Of(target with { Masked = true, Value = null }));
    }

    [Fact]
    public void A_long_document_is_shown_in_several_tables()
    {
        string shown = Show(width: null, paragraphs: 501);

        Assert.Equal(2, shown.Split('╭').Length - 1);
        Assert.Equal(1, shown.Split("讲话.txt").Length - 1);
        Assert.Contains("│ 501 │", shown);
    }
}

using System.Text;
using SpeechML.Cli.Analysis;
using SpeechML.Documents;

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

    [Fact]
    public void A_long_document_is_shown_in_several_tables()
    {
        string shown = Show(width: null, paragraphs: 501);

        Assert.Equal(2, shown.Split('╭').Length - 1);
        Assert.Equal(1, shown.Split("讲话.txt").Length - 1);
        Assert.Contains("│ 501 │", shown);
    }
}

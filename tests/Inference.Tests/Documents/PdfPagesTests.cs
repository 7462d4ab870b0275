#if PDFPIG
using System.Globalization;
using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Documents;

/// <summary>What stands on pages beside the speech, and columns.</summary>
public class PdfPagesTests
{
    private const double Left = 80, Pitch = 28, Top = 740, Foot = 50;

    private const string Full = "各县区各部门要把工作做细做实把好事办好实事办实让大家看";

    /// <summary>What differs from page to page, as text does and heads do not.</summary>
    private const string Marks = "甲乙丙丁戊己庚辛壬癸子丑";

    private static string[] Read(PdfFile file) => Reading.Texts(file.ToBytes(), DocumentKind.Pdf);

    /// <summary>Pages with a paragraph of three lines each, and whatever <paramref name="also"/> draws on them.</summary>
    private static PdfFile Pages(int count, Action<PdfFile, int> also)
    {
        PdfFile file = new();
        for (int page = 1; page <= count; page++)
        {
            file.Page().Text(Left + 32, Top, First(page)).Text(Left, Top - Pitch, Full).Text(Left, Top - (2 * Pitch), Marks[page - 1] + "完。");
            also(file, page);
        }

        return file;
    }

    private static string[] Paragraphs(int count) => [.. Enumerable.Range(1, count).Select(page => First(page) + Full + Marks[page - 1] + "完。")];

    private static string First(int page) => Marks[page - 1] + Full[3..];

    [Theory]
    [InlineData("— {0} —")]
    [InlineData("-{0}-")]
    [InlineData("－ {0} －")]
    [InlineData("第{0}页")]
    [InlineData("第 {0} 页 共 3 页")]
    [InlineData("{0} / 3")]
    [InlineData("Page {0} of 3")]
    [InlineData("{0}")]
    public void Page_numbers_are_left_out(string form)
    {
        Assert.Equal(Paragraphs(3), Read(Pages(3, (file, page) => file.Text(280, Foot, string.Format(CultureInfo.InvariantCulture, form, page), size: 12))));
        Assert.Equal(Paragraphs(1), Read(Pages(1, (file, page) => file.Text(280, Foot, string.Format(CultureInfo.InvariantCulture, form, page), size: 12))));
    }

    [Fact]
    public void Full_width_page_numbers_are_left_out() => Assert.Equal(
        Paragraphs(12),
        Read(Pages(12, (file, page) => file.Text(280, Foot, $"—{string.Concat(page.ToString(CultureInfo.InvariantCulture).Select(c => (char)(c - '0' + '０')))}—"))));

    [Fact]
    public void Heads_that_are_the_same_on_pages_are_left_out() => Assert.Equal(
        Paragraphs(6),
        Read(Pages(6, (file, page) => file.Text(200, 800, "某市人民政府公报", size: 9).Text(200, 788, "（内部资料　注意保存）", size: 9).Text(280, Foot, $"总第{page + 20}号", size: 9))));

    [Fact]
    public void Left_and_right_pages_may_have_different_heads() => Assert.Equal(
        Paragraphs(7),
        Read(Pages(7, (file, page) => file.Text(page % 2 == 0 ? 80 : 400, 800, page == 1 ? "" : page % 2 == 0 ? "工作报告" : "会议文件", size: 9))));

    [Fact]
    public void A_line_that_is_the_first_of_one_page_only_is_text() => Assert.Equal(
        ["某市人民政府公报", .. Paragraphs(3)],
        Read(Pages(3, (file, page) => file.Text(200, 800, page == 1 ? "某市人民政府公报" : "", size: 9))));

    [Fact]
    public void A_heading_that_begins_two_pages_of_many_is_text()
    {
        string[] read = Read(Pages(9, (file, page) => file.Text(Left, Top + Pitch, page is 3 or 4 ? "具体措施" : "")));
        Assert.Equal(2, read.Count(text => text == "具体措施"));
    }

    [Theory]
    [InlineData("8.5")]
    [InlineData("1.")]
    [InlineData("（3）")]
    [InlineData("2024-2025")]
    public void A_figure_at_the_foot_of_a_page_is_text(string figure) => Assert.Equal(
        [.. Paragraphs(1), figure],
        Read(Pages(1, (file, _) => file.Text(Left + 32, Top - (3 * Pitch), figure))));

    [Fact]
    public void A_bare_number_within_the_text_is_text() => Assert.Equal(
        [.. Paragraphs(1), "2025"],
        Read(Pages(1, (file, _) => file.Text(Left + 32, Top - (3 * Pitch), "2025"))));

    [Fact]
    public void Numbers_that_do_not_count_on_with_the_pages_are_text() => Assert.Equal(
        3,
        Read(Pages(3, (file, page) => file.Text(Left + 32, Top - (3 * Pitch), $"目标值{page * 5}个"))).Count(text => text.StartsWith("目标值", StringComparison.Ordinal)));

    /// <summary>Sets one column of lines of 13 characters.</summary>
    private static void Column(PdfFile file, double x, double top, params string[] lines)
    {
        foreach (string line in lines)
        {
            string text = line.TrimStart('　');
            file.Text(x + (16 * (line.Length - text.Length)), top, text);
            top -= Pitch;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Two_columns_are_read_one_after_the_other(double shift)
    {
        string full = Full[..13], first = full[2..];
        PdfFile file = new PdfFile().Page().Text(160, 790, "在全市工作会议上的讲话", size: 22);
        Column(file, 60, Top, "　　" + first, full, "左边。", "　　" + first, full, full);
        Column(file, 300, Top - shift, full, "续完。", "　　" + first, full, "右边。", "　　" + first, full);
        file.Page();
        Column(file, 60, Top, full, "次页。");
        Column(file, 300, Top, "　　最后。");
        Assert.Equal(
            ["在全市工作会议上的讲话", first + full + "左边。", first + full + full + full + "续完。", first + full + "右边。", first + full + full + "次页。", "最后。"],
            Read(file));
    }

    [Fact]
    public void A_table_of_two_columns_is_read_row_by_row()
    {
        PdfFile file = new PdfFile().Page();
        for (int row = 0; row < 8; row++)
        {
            file.Text(Left, Top - (row * Pitch), "指标" + Full[..(row % 4)]).Text(Left + 150, Top - (row * Pitch), "数值" + Full[..(row % 3)]);
        }

        string[] read = Read(file);
        Assert.Equal(("指标 数值", 8), (read[0], read.Length));
    }
}
#endif

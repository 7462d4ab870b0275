using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

public class SectionTrackerTests
{
    private const string Sentence = "今年以来各项工作平稳推进，主要指标好于预期。";

    private readonly SectionTracker sections = new();

    private SectionContext After(params string[] paragraphs)
    {
        foreach (string paragraph in paragraphs)
        {
            sections.Next(paragraph);
        }

        return sections.Next(Sentence);
    }

    [Fact]
    public void Nothing_stands_over_the_first_paragraph() => Assert.Equal(SectionContext.None, sections.Next(Sentence));

    [Fact]
    public void A_numbered_line_is_over_what_follows() =>
        Assert.Equal(("一、工业", "一、工业"), Pair(After(Sentence, "一、工业")));

    [Fact]
    public void Lower_headings_stand_under_the_top_one() =>
        Assert.Equal(("一、工业", "（一）技改"), Pair(After(Sentence, "一、工业", "（一）技改")));

    [Fact]
    public void The_lowest_open_heading_is_the_heading() =>
        Assert.Equal(("一、工业", "1.项目"), Pair(After(Sentence, "一、工业", "（一）技改", "1.项目")));

    [Fact]
    public void A_heading_closes_those_of_its_own_and_lower_levels()
    {
        Assert.Equal(("一、工业", "（二）招商"), Pair(After(Sentence, "一、工业", "（一）技改", "1.项目", "（二）招商")));
        Assert.Equal(("二、农业", "二、农业"), Pair(After("二、农业")));
    }

    [Fact]
    public void A_heading_stands_under_higher_ones_only()
    {
        After(Sentence, "一、工业", "（一）技改", "1.项目");
        Assert.Equal(("一、工业", "（一）技改"), Pair(sections.Next("2.资金")));
        Assert.Equal(("一、工业", "一、工业"), Pair(sections.Next("（二）招商")));
        Assert.Equal((null, null), Pair(sections.Next("二、农业")));
    }

    [Fact]
    public void Without_a_top_heading_the_lower_one_counts() =>
        Assert.Equal((null, "（一）技改"), Pair(After(Sentence, "（一）技改")));

    [Fact]
    public void A_run_in_heading_is_over_what_follows_it_without_its_paragraph() =>
        Assert.Equal("（一）抓技改", After(Sentence, "（一）抓技改。全年完成两百个项目，带动投资增长。").Heading);

    [Theory]
    [InlineData("在全市经济工作会议上的讲话", "在全市经济工作会议上的讲话")]
    [InlineData("　　在全市经济工作会议上的讲话 ", "在全市经济工作会议上的讲话")]
    [InlineData("市长：工作部署会讲话，要点。", "市长：工作部署会讲话，要点。")]
    [InlineData("一、工业。今年的重点是技改。", "一、工业")]
    public void A_short_first_line_is_the_title(string first, string title) => Assert.Equal(title, After(first).Title);

    [Theory]
    [InlineData("同志们：")]
    [InlineData("　　各位代表、同志们： ")]
    [InlineData("各位委员:")]
    public void A_salutation_is_no_title_and_no_later_line_is(string salutation) =>
        Assert.Equal(SectionContext.None, After(salutation, "今年讲三点意见。"));

    [Fact]
    public void A_salutation_does_not_take_the_place_of_the_title_above_it() =>
        Assert.Equal("在全市经济工作会议上的讲话", After("在全市经济工作会议上的讲话", "同志们：").Title);

    [Fact]
    public void A_long_first_paragraph_and_a_later_line_are_no_title()
    {
        Assert.Null(After(string.Concat(Enumerable.Repeat(Sentence, 3)), "同志们：").Title);
    }

    [Fact]
    public void The_title_stays_under_all_headings() =>
        Assert.Equal("工作报告全文", After("工作报告全文", "一、工业", "二、农业").Title);

    private static (string? Top, string? Heading) Pair(SectionContext section) => (section.TopHeading, section.Heading);

    [Fact]
    public void The_title_names_the_year()
    {
        sections.Next("2024年青棠县政府工作报告");
        Assert.Equal(2024, sections.Next("各位代表：现在报告工作。").Year);
    }

    [Fact]
    public void A_full_date_in_the_opening_names_the_year_where_the_title_does_not()
    {
        sections.Next("在动员大会上的讲话");
        Assert.Null(sections.Next("到2030年，全县要建成绿色工厂20家。").Year);
        sections.Next("（2023年5月9日）");
        Assert.Equal(2023, sections.Next("同志们，今年要新建学校3所。").Year);
    }

    [Fact]
    public void A_date_far_into_the_document_is_not_its_year()
    {
        sections.Next("在动员大会上的讲话");
        for (int i = 0; i < 10; i++)
            sections.Next("大家要把工作抓实抓细，一件一件落到底。");
        sections.Next("2019年3月2日，工程正式开工。");
        Assert.Null(sections.Next("今年要建成。").Year);
    }
}

using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

public class HeadingsTests
{
    [Theory]
    [InlineData("一、稳住工业基本盘")]
    [InlineData("　　十二、稳住工业基本盘，增强后劲")]
    [InlineData("三．扩大内需")]
    [InlineData("四: 改善民生")]
    [InlineData("第一部分　去年工作回顾")]
    [InlineData("第二十一部分 附则")]
    [InlineData("第三章 任务")]
    [InlineData("第五篇 展望")]
    public void Top_headings(string text) => Assert.Equal(HeadingLevel.Top, Headings.Find(text).Level);

    [Theory]
    [InlineData("（一）加快技术改造。今年要完成两百个项目的改造任务，带动投资增长。")]
    [InlineData("(十二)加快技术改造。今年要完成两百个项目的改造任务，带动投资增长。")]
    [InlineData("【三】加快技术改造。", false)]
    [InlineData("［三］加快技术改造。今年要完成两百个项目的改造任务，带动投资增长。")]
    [InlineData("第一，要把稳增长放在更加突出的位置，抓好各项政策落实。")]
    [InlineData("第二、要把稳增长放在更加突出的位置，抓好各项政策落实。")]
    public void Second_headings(string text, bool heading = true) =>
        Assert.Equal(heading ? HeadingLevel.Second : HeadingLevel.None, Headings.Find(text).Level);

    [Theory]
    [InlineData("1.推进项目建设。今年安排重点项目，完成投资计划。")]
    [InlineData("１．推进项目建设。今年安排重点项目，完成投资计划。")]
    [InlineData("12、推进项目建设。今年安排重点项目，完成投资计划。")]
    [InlineData("（1）推进项目建设。今年安排重点项目，完成投资计划。")]
    [InlineData("（１２）推进项目建设。今年安排重点项目，完成投资计划。")]
    [InlineData("3）推进项目建设。今年安排重点项目，完成投资计划。")]
    public void Third_headings(string text) => Assert.Equal(HeadingLevel.Third, Headings.Find(text).Level);

    [Theory]
    [InlineData("")]
    [InlineData("　　")]
    [InlineData("一是抓好项目；二是抓好招商。")]
    [InlineData("一季度增长百分之五。")]
    [InlineData("第三产业增加值增长百分之七，占比继续提高。")]
    [InlineData("1.5万亿元的投资已经落实。")]
    [InlineData("１．５万亿元的投资已经落实。")]
    [InlineData("2030年、2035年的目标不变。")]
    [InlineData("100.全部完成了。")]
    [InlineData("百分之六以上的增速来之不易。")]
    [InlineData("同志们：")]
    [InlineData("大家好")]
    [InlineData("要抓好落实，")]
    [InlineData("去年以来全市上下顶住压力稳步前行各项事业都取得了新的进展经济社会发展保持了平稳健康的态势")]
    public void No_headings(string text) => Assert.Equal((HeadingLevel.None, ""), Headings.Find(text));

    [Theory]
    [InlineData("过去五年工作回顾")]
    [InlineData("　民生保障 ")]
    public void A_short_line_that_is_no_sentence_is_a_second_heading(string text) =>
        Assert.Equal((HeadingLevel.Second, text.Trim()), Headings.Find(text));

    [Theory]
    [InlineData("　　一、稳住工业。今年要抓好三件事！", "一、稳住工业")]
    [InlineData("（二）扩大开放；加快通关", "（二）扩大开放")]
    [InlineData("1.怎么办？靠改革。", "1.怎么办")]
    [InlineData("3、全面推进", "3、全面推进")]
    public void A_heading_that_runs_into_its_paragraph_ends_with_its_sentence(string text, string heading) =>
        Assert.Equal(heading, Headings.Find(text).Text);

    [Fact]
    public void A_heading_without_an_end_is_cut()
    {
        string text = "一、" + new string('稳', 100);
        Assert.Equal(text[..60], Headings.Find(text).Text);
    }
}

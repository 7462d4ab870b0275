using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

public class SpeechGenresTests
{
    [Theory]
    [InlineData("在全县农业工作会议上的讲话", "Speech")]
    [InlineData("在全市半年工作总结表彰大会上的讲话（摘要）", "Speech")]
    [InlineData("在项目开工仪式上的致辞", "Speech")]
    [InlineData("某区政府工作报告", "Report")]
    [InlineData("某县国民经济和社会发展第十四个五年规划纲要", "Plan")]
    [InlineData("关于规划编制情况的报告", "Report")]
    [InlineData("某镇二〇二一年工作总结和二〇二二年计划", "Plan")]
    [InlineData("某局述职述廉材料", "Review")]
    [InlineData("关于春耕生产的几个问题", "Unknown")]
    [InlineData("", "Unknown")]
    [InlineData(null, "Unknown")]
    public void The_last_word_of_the_title_tells_the_genre(string? title, string genre) => Assert.Equal(genre, SpeechGenres.Of(title).ToString());
}

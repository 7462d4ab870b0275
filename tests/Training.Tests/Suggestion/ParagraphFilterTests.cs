using SpeechML.Training.Suggestion;

namespace SpeechML.Training.Tests.Suggestion;

public sealed class ParagraphFilterTests
{
    private readonly ParagraphFilter filter = new(new SuggestionOptions { ShortestText = 10, LongestText = 40 });

    [Theory]
    [InlineData("我们要把村里的路修好，把水引进来。")]
    [InlineData("（一）修好村里的路。今年把水也引进来，明年再种树。")]
    [InlineData("一、修路。引水，种树，办好村里的每一件事情。")]
    [InlineData("粮食亩产达到1200斤以上，比上年增加8.5%。")]
    public void Running_text_is_taken(string text) => Assert.True(filter.Accepts(text));

    [Theory]
    [InlineData("")]
    [InlineData("各位代表：")]
    [InlineData("　　　　　　谢谢大家。　　　　　　")]
    [InlineData("（一）把村里村外的每一条道路都修好")]
    [InlineData("（一）把村里村外的每一条道路都修好。")]
    [InlineData("办好村里的大事小事每一件事情")]
    [InlineData("2019  1,204.5  8.5%  2020  1,301.7  8.1%")]
    [InlineData("Let us repair the village road this year.")]
    [InlineData("我们要修路，我们要引水，我们要种树，我们要办学，我们要种田，我们要养鱼，我们要盖房，我们要开店。")]
    public void What_is_short_long_a_heading_or_no_chinese_text_is_not(string text) => Assert.False(filter.Accepts(text));
}

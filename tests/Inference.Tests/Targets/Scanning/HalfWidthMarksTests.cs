using SpeechML.Targets;
using SpeechML.Targets.Scanning;

namespace SpeechML.Tests.Targets.Scanning;

/// <summary>Half-width marks of scraped text end clauses as full-width ones do.</summary>
public class HalfWidthMarksTests
{
    [Theory]
    [InlineData("产值达到1,200万元,增长8%;税收3亿元,下降2%.", "产值达到1,200万元，增长8%；税收3亿元，下降2%。")]
    [InlineData("上午8:30开会:任务有三:一是增收", "上午8:30开会：任务有三：一是增收")]
    [InlineData("增长X,力争第X;", "增长X，力争第X；")]
    [InlineData(",开头", "，开头")]
    [InlineData("势头平稳.2024年，全县…喜事．XX村", "势头平稳。2024年，全县…喜事。XX村")]
    [InlineData("增长8%.其中､（一）类｡", "增长8%。其中、（一）类。")]
    public void Those_beside_Chinese_become_full(string text, string folded) => Assert.Equal(folded, HalfWidthMarks.Fold(text));

    [Theory]
    [InlineData("")]
    [InlineData("产值1,200万元，增长8%。")]
    [InlineData("1:3,5;x")]
    [InlineData("增长.5%，一.总体要求，3.全县8.5亿元……")]
    [InlineData("www.a.b/c.html")]
    public void Text_without_them_is_itself(string text) => Assert.Same(text, HalfWidthMarks.Fold(text));

    [Fact]
    public void The_same_targets_are_read_with_either()
    {
        const string Text = "全年完成投资30亿元，较全市平均增幅20%低3个百分点，在全市12个县区中排第九位；新开工项目42个，其中工业项目25个，占比近六成。";
        string half = Text.Replace('，', ',').Replace('；', ';');
        IReadOnlyList<NumericTarget> full = TargetExtractor.RuleBased.Extract(Text);

        Assert.Equal(full, TargetExtractor.RuleBased.Extract(half));
        Assert.Equal(6, full.Count);
    }

    [Fact]
    public void Quotes_are_what_was_given() =>
        Assert.All(
            TargetExtractor.RuleBased.Extract("目标是:增长8%左右;税收,要达到3亿元以上,力争4亿元."),
            target => Assert.Equal("目标是:增长8%左右;税收,要达到3亿元以上,力争4亿元."[target.Start..target.End], target.Quote));
}

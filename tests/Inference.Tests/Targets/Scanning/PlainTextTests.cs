using SpeechML.Targets;
using SpeechML.Targets.Scanning;

namespace SpeechML.Tests.Targets.Scanning;

/// <summary>Single blanks within Chinese text and round its figures are none of it.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("到 2022 年 10 月,完成投资 1.5 亿元", "到2022年10月，完成投资1.5亿元")]
    [InlineData("同 比 增 长 X % ，", "同比增长X%，")]
    [InlineData("高于全市 1.3 个百分 点", "高于全市1.3个百分点")]
    [InlineData("位列第\u00A03 名", "位列第3名")]
    [InlineData("增长\u20095.6\u202F%", "增长5.6%")]
    [InlineData("达到  25  万亩，位列第  6  位", "达到25万亩，位列第6位")]
    [InlineData("1 — 2月，5% - 6%", "1—2月，5%-6%")]
    [InlineData("20 xx 年，201 x年", "20xx年，201x年")]
    [InlineData("去年  11  月份", "去年11月份")]
    [InlineData("增长8%。　　下一步，\t力争10%；\n其中", "增长8%。下一步，力争10%；其中")]
    public void Blanks_beside_Chinese_go(string given, string text) => Assert.Equal(text, PlainText.Of(given).Text);

    [Theory]
    [InlineData("增长\u200B5.6\uFEFF%", "增长5.6%")]
    [InlineData("新增就业5\u200B\u200E2万人", "新增就业52万人")]
    [InlineData("地区生产\u00AD总值", "地区生产总值")]
    public void What_cannot_be_seen_goes(string given, string text) => Assert.Equal(text, PlainText.Of(given).Text);

    [Theory]
    [InlineData("收入完成 12 345 万元", "收入完成12345万元")]
    [InlineData("产量1 234.5万吨", "产量1234.5万吨")]
    public void Groups_of_thousands_come_together(string given, string text) => Assert.Equal(text, PlainText.Of(given).Text);

    [Theory]
    [InlineData("收入达到□□亿元，增长○.○%", "收入达到XX亿元，增长X.X%")]
    [InlineData("增长☆%，新增##万人、●●家", "增长X%，新增XX万人、XX家")]
    [InlineData("新增就业N万人", "新增就业X万人")]
    [InlineData("建成学校■■所", "建成学校XX所")]
    [InlineData("分别增长□%、○○%", "分别增长X%、XX%")]
    [InlineData("同比增长 ○○ %", "同比增长XX%")]
    public void Marks_in_place_of_figures_are_masks(string given, string text) => Assert.Equal(text, PlainText.Of(given).Text);

    [Theory]
    [InlineData("●亿元以上项目")]
    [InlineData("二○二五年，增长二○%")]
    [InlineData("打造1+N个园区，N个项目")]
    [InlineData("□□县□□镇")]
    [InlineData("完成#")]
    public void Other_marks_stay(string given) => Assert.Same(given, PlainText.Of(given).Text);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 增长8% ")]
    [InlineData("总投入2 64亿，用时1 5天")]
    [InlineData("XX XX镇")]
    [InlineData("工业产值 亿元，增幅 %")]
    [InlineData("总体要求　　今年")]
    [InlineData("总体要求  今年")]
    [InlineData("总体要求  2025年")]
    [InlineData("指标　　完成\t情况")]
    [InlineData("重点工作\n今年")]
    public void Other_blanks_stay(string given) => Assert.Same(given, PlainText.Of(given).Text);

    [Theory]
    [InlineData("（三）今年新修道路。", "今年新修道路。")]
    [InlineData("同志们！去年很不平凡。", "去年很不平凡。")]
    [InlineData("各位代表！二、今年的任务", "今年的任务")]
    public void Greetings_and_numbers_of_lists_in_front_go(string given, string text) => Assert.Equal(text, PlainText.Of(given).Text);

    [Theory]
    [InlineData("一是今年新修道路。")]
    [InlineData("好得很！去年增收8%。")]
    [InlineData("同志们！")]
    [InlineData("（三）")]
    public void Other_openings_stay(string given) => Assert.Same(given, PlainText.Of(given).Text);

    [Theory]
    [InlineData("２０２５年增长８．５％，共１，２００户．", "2025年增长8.5%，共1，200户。")]
    [InlineData("第３．全县", "第3。全县")]
    public void Digits_of_full_width_become_half(string given, string text) => Assert.Equal(text, PlainText.Of(given).Text);

    [Fact]
    public void Indicators_keep_the_width_that_they_are_written_in() =>
        Assert.Equal("亩产１０００斤以上的村", Assert.Single(TargetExtractor.RuleBased.Extract("去年，亩产１０００斤以上的村有３６个。")).Indicator);

    [Theory]
    [InlineData("今年以来，全县上下咬定目标不放松，前三季度地区生产总\n值增长8.5%，")]
    [InlineData("今年以来，全县上下咬定目标不放松，前三季度地区生产总\r\n值增长8.5%，城镇新增就业稳步增加，新登记经营主体\r\n1200户，")]
    public void Breaks_that_wrap_lines_go(string given) => Assert.Equal(given.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), PlainText.Of(given).Text);

    [Theory]
    [InlineData("2024年全市地区生产总值增长8.5%\n城镇新增就业\n1.2万人")]
    [InlineData("县城区新增停车位\n2000个")]
    public void Breaks_between_rows_stay(string given) => Assert.Same(given, PlainText.Of(given).Text);

    [Fact]
    public void Every_character_is_found_again_where_it_was_given()
    {
        const string Given = "到 2022 年,完 成投资 1.5 亿元";
        PlainText plain = PlainText.Of(Given);

        Assert.All(Enumerable.Range(0, plain.Text.Length).Where(i => plain.Text[i] != '，'), i => Assert.Equal(Given[plain.StartOf(i)], plain.Text[i]));
        Assert.Equal("2022 年", plain.Given(new Span(1, 6)).ToString());
        Assert.Equal(0, plain.EndOf(0));
        Assert.Equal(Given.Length, plain.EndOf(plain.Text.Length));
    }

    [Fact]
    public void Targets_of_letter_spaced_text_are_those_of_the_text_without()
    {
        const string Spaced = "2024 年 全 县 完 成 投 资 30 亿 元 左 右 ， 同 比 增 长 8.5 % 。";
        NumericTarget growth = Assert.Single(TargetExtractor.RuleBased.Extract(Spaced), target => target.Unit == "%");
        NumericTarget investment = Assert.Single(TargetExtractor.RuleBased.Extract(Spaced), target => target.Unit == "亿元");

        Assert.EndsWith("增 长 8.5 %", growth.Quote);
        Assert.Equal(Direction.Increase, growth.Direction);
        Assert.Equal("30 亿 元 左 右", Spaced[investment.Start..investment.End].TrimStart('完', '成', '投', '资', ' '));
        Assert.Equal(Comparator.About, investment.Comparator);
    }
}

using SpeechML.Targets;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Tests.Targets.Scanning;

public class QuantityScannerTests
{
    [Theory]
    [InlineData("完成植树8.5万株", "8.5", "万株")]
    [InlineData("增速达到８．５％", "8.5", "%")]
    [InlineData("养羊5千头", "5", "千头")]
    [InlineData("新修渠道三千五百米", "3500", "米")]
    [InlineData("投入六十万元", "60", "万元")]
    [InlineData("安排一亿二千万元", "12000", "万元")]
    [InlineData("入学率百分之九十六点五", "96.5", "%")]
    [InlineData("约有千分之三", "3", "‰")]
    [InlineData("完成三分之二", "0.6667", "")]
    [InlineData("产值1,100万元", "1100", "万元")]
    [InlineData("来客3万余人次", "3", "万人次")]
    [InlineData("发放棉衣300件（套）", "300", "件（套）")]
    [InlineData("浓度降至31微克/立方米", "31", "微克/立方米")]
    [InlineData("总收入翻两番", "4", "倍")]
    [InlineData("位居全县第三", "3", "位")]
    [InlineData("车程缩短到一个半小时", "1.5", "小时")]
    [InlineData("下降1.2个百分点", "1.2", "个百分点")]
    [InlineData("亩产两千三百斤", "2300", "斤")]
    [InlineData("欠款三个多亿", "3", "亿")]
    [InlineData("出让金十二个亿", "12", "亿")]
    [InlineData("每斤涨到两块五", "2.5", "块")]
    [InlineData("每人每月七块半", "7.5", "块")]
    [InlineData("每亩补贴12元5角", "12.5", "元")]
    [InlineData("车程三小时二十分钟", "3.33", "小时")]
    [InlineData("工期一年零三个月", "1.25", "年")]
    [InlineData("外运二亿一千多万吨", "21000", "万吨")]
    [InlineData("工程花了一万七千元", "17000", "元")]
    [InlineData("组建应急队伍五支", "5", "支")]
    [InlineData("半数以上的村", "0.5", "")]
    public void Reads_value_and_unit(string text, string value, string unit)
    {
        var mention = Assert.Single(Scan(text));
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), mention.Value);
        Assert.Equal(unit, mention.Unit.ToString(text));
    }

    [Theory]
    [InlineData("增长X%", "%")]
    [InlineData("完成投资xx.x亿元", "亿元")]
    [InlineData("新办企业**家", "家")]
    [InlineData("安置××户", "户")]
    public void Reads_masked_figures(string text, string unit)
    {
        var mention = Assert.Single(Scan(text));
        Assert.True(mention.Masked);
        Assert.Null(mention.Value);
        Assert.Equal(unit, mention.Unit.ToString(text));
    }

    [Theory]
    [InlineData("增长6%以上", Comparator.AtLeast)]
    [InlineData("不低于6%", Comparator.AtLeast)]
    [InlineData("突破20亿元", Comparator.AtLeast)]
    [InlineData("种树4000多棵", Comparator.AtLeast)]
    [InlineData("控制在3%以内", Comparator.AtMost)]
    [InlineData("不超过12天", Comparator.AtMost)]
    [InlineData("约30公里", Comparator.About)]
    [InlineData("近30公里", Comparator.About)]
    [InlineData("增长6%左右", Comparator.About)]
    [InlineData("增长6%—6.5%", Comparator.Range)]
    [InlineData("新建5至8个", Comparator.Range)]
    [InlineData("进入全市前三", Comparator.AtMost)]
    [InlineData("达到400吨", Comparator.Equal)]
    [InlineData("搬下山四百来户", Comparator.About)]
    [InlineData("约占三成", Comparator.About)]
    [InlineData("占了快三成", Comparator.About)]
    [InlineData("三成强，", Comparator.AtLeast)]
    [InlineData("三分之一弱，", Comparator.AtMost)]
    [InlineData("收入过了九百元", Comparator.AtLeast)]
    [InlineData("得票未过半数", Comparator.AtMost)]
    [InlineData("有效期最长五年", Comparator.AtMost)]
    [InlineData("最多的412万元", Comparator.Equal)]
    [InlineData("房租不超过市价的七成", Comparator.AtMost)]
    [InlineData("剩下的1450户多是老人", Comparator.Equal)]
    public void Reads_comparators(string text, Comparator comparator) =>
        Assert.Equal(comparator, Assert.Single(Scan(text)).Comparator);

    [Fact]
    public void Reads_both_ends_of_a_range()
    {
        var mention = Assert.Single(Scan("产量10—12万吨"));
        Assert.Equal(10m, mention.Value);
        Assert.Equal(12m, mention.ValueMax);
    }

    [Fact]
    public void A_change_from_one_figure_to_another_is_no_range()
    {
        var mentions = Scan("由30%到45%");
        Assert.Equal(2, mentions.Count);
        Assert.True(mentions[0].IsBaseline);
        Assert.Equal(45m, mentions[1].Value);
    }

    [Fact]
    public void A_row_of_ranks_may_be_what_a_change_starts_from() =>
        Assert.Equal([true, true, false, false], FigureReader.Read("增速由第十六位、第九位上升为第八位、第三位").Select(mention => mention.IsBaseline));

    [Theory]
    [InlineData("2025年5月6日")]
    [InlineData("沿G108国道")]
    [InlineData("推广5G应用")]
    [InlineData("X县X人民")]
    [InlineData("拨打热线40088")]
    [InlineData("2×35万千瓦")]
    [InlineData("第一，要认清形势")]
    [InlineData("凌晨两点十分")]
    [InlineData("建厂60周年")]
    [InlineData("打造一批标杆")]
    [InlineData("再加一把劲")]
    [InlineData("架起千百座桥")]
    public void Leaves_out_what_is_no_figure(string text) => Assert.Empty(Scan(text));

    [Fact]
    public void A_number_beyond_decimal_is_no_figure() => Assert.Empty(Scan(new string('9', 60) + "元"));

    [Theory]
    [InlineData("1.2个、", "0.8个百分点")]
    [InlineData("X、", "X个百分点")]
    [InlineData("X.X个和", "X.X个百分点")]
    public void A_row_of_any_length_shares_the_unit_at_its_end(string item, string last)
    {
        Assert.All(Scan("分别提高" + string.Concat(Enumerable.Repeat(item, 5)) + last), mention => Assert.Equal(UnitKind.Points, mention.Kind));
        Assert.Equal(UnitKind.Points, Scan("分别提高" + string.Concat(Enumerable.Repeat(item, 60_000)) + last)[^1].Kind);
    }

    private static List<QuantityMention> Scan(string text)
    {
        var mentions = new List<QuantityMention>();
        QuantityScanner.Default.Scan(text, mentions);
        return mentions;
    }
}

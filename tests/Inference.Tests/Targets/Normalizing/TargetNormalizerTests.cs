using System.Globalization;
using SpeechML.Targets;
using SpeechML.Targets.Normalizing;

namespace SpeechML.Tests.Targets.Normalizing;

public class TargetNormalizerTests
{
    [Theory]
    [InlineData("130", "万千瓦", "1300000", "千瓦")]
    [InlineData("2.5", "万亩", "16666666.67", "平方米")]
    [InlineData("3.1", "万亩", "20666666.67", "平方米")]
    [InlineData("3", "亩", "2000", "平方米")]
    [InlineData("-1", "亩", "-666.6666667", "平方米")]
    [InlineData("12345678901.5", "万亩", "82304526010000000", "平方米")]
    [InlineData("90", "分钟", "1.5", "小时")]
    [InlineData("5", "分钟", "0.0833333333", "小时")]
    [InlineData("1234567.8912", "万元", "12345678912", "元")]
    [InlineData("1.2", "万亿元", "1200000000000", "元")]
    [InlineData("7", "成", "70", "%")]
    [InlineData("80", "公里", "80000", "米")]
    [InlineData("3", "万人次", "30000", "人次")]
    [InlineData("12", "家", "12", "家")]
    [InlineData("100", "亿", "10000000000", "")]
    [InlineData("5", "千头", "5000", "头")]
    [InlineData("3", "亿亿亿亿元", "3", "亿亿亿亿元")]
    public void Brings_values_to_base_units(string value, string unit, string expected, string baseUnit)
    {
        var normal = TargetNormalizer.Default.Normalize(Target(unit: unit) with { Value = decimal.Parse(value, CultureInfo.InvariantCulture) });
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), normal.Value);
        Assert.Equal(baseUnit, normal.Unit);
    }

    [Theory]
    [InlineData("地区生产总值", "gdp")]
    [InlineData("全市地区生产总值增速", "gdp")]
    [InlineData("规上工业增加值", "industrial_value_added_above")]
    [InlineData("农村居民人均可支配收入", "rural_income")]
    [InlineData("全县一般公共预算收入", "budget_revenue")]
    [InlineData("城镇新增就业", "new_jobs")]
    [InlineData("改造提升高标准农田", "high_standard_farmland")]
    [InlineData("某种没有名目的东西", null)]
    public void Finds_the_indicator_in_the_catalogue(string indicator, string? id) =>
        Assert.Equal(id, TargetNormalizer.Default.Normalize(Target() with { Indicator = indicator }).IndicatorId);

    [Theory]
    [InlineData("2025年", null, "2025")]
    [InlineData("2021—2025年", null, "2021-2025")]
    [InlineData("2013年至2019年", null, "2013-2019")]
    [InlineData("“十四五”期间", null, "2021-2025")]
    [InlineData("“十四五”末", null, "2025")]
    [InlineData("“十五五”", null, "2026-2030")]
    [InlineData("今年", 2024, "2024")]
    [InlineData("去年", 2024, "2023")]
    [InlineData("明年上半年", 2024, "2025-H1")]
    [InlineData("一季度", 2024, "2024-Q1")]
    [InlineData("6月底前", 2024, "2024-06")]
    [InlineData("十月底前", 2024, "2024-10")]
    [InlineData("今后五年", 2024, "2024-2028")]
    [InlineData("五年来", 2024, "2019-2023")]
    [InlineData("一年来", 2024, "2023")]
    [InlineData("今年", null, null)]
    [InlineData("汛期前", 2024, null)]
    [InlineData("二〇二五年", null, "2025")]
    [InlineData("1—9月", 2024, "2024")]
    [InlineData("一至三季度", 2024, "2024")]
    [InlineData("元月", 2024, "2024-01")]
    [InlineData("2023年1月至9月", null, "2023")]
    [InlineData("截至9月底", 2024, "2024-09")]
    [InlineData("20XX年底", 2024, null)]
    [InlineData("98年", null, "1998")]
    [InlineData("03年", null, "2003")]
    [InlineData("24年底", null, "2024")]
    [InlineData("“十五”期间", null, "2001-2005")]
    [InlineData("九五以来", null, "1996-2000")]
    [InlineData("十五年来", 2024, "2009-2023")]
    [InlineData("往后五年", 2024, "2024-2028")]
    [InlineData("五年间", 2024, "2019-2023")]
    [InlineData("三年后", 2024, "2027")]
    [InlineData("今明两年", 2024, "2024-2025")]
    [InlineData("今冬明春", 2024, "2024-2025")]
    [InlineData("下一年", 2024, "2025")]
    [InlineData("后年底", 2024, "2026")]
    [InlineData("到任期末", 2024, null)]
    public void Resolves_periods(string period, int? year, string? expected) =>
        Assert.Equal(expected, TargetNormalizer.Default.Normalize(Target() with { Period = period }, year).Period);

    [Fact]
    public void Tells_kinds_of_measures()
    {
        Assert.Equal(MeasureKind.Growth, Kind("%", Direction.Increase, "增长6%"));
        Assert.Equal(MeasureKind.Share, Kind("%", Direction.Level, "达到60%"));
        Assert.Equal(MeasureKind.Share, Kind("%", Direction.Increase, "提高到60%"));
        Assert.Equal(MeasureKind.Change, Kind("个百分点", Direction.Increase, "提高2个百分点"));
        Assert.Equal(MeasureKind.Rank, Kind("位", Direction.Level, "全省第3位"));
        Assert.Equal(MeasureKind.Count, Kind("家", Direction.Level, "20家"));
        Assert.Equal(MeasureKind.Level, Kind("亿元", Direction.Level, "20亿元"));
    }

    [Fact]
    public void Finds_the_year_of_a_document()
    {
        Assert.Equal(2024, DocumentYear.Find("2024年青棠县政府工作报告", []));
        Assert.Equal(2023, DocumentYear.Find("在动员大会上的讲话", ["（2023年5月9日）", "2030年以前"]));
        Assert.Null(DocumentYear.Find(null, ["到2030年建成。"]));
    }

    [Fact]
    public void Another_catalogue_may_be_read()
    {
        var normalizer = TargetNormalizer.FromCatalog(["# ours", "tea\t茶叶产量\t干茶产量"]);
        Assert.Equal("tea", normalizer.Normalize(Target() with { Indicator = "全镇干茶产量" }).IndicatorId);
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => TargetNormalizer.FromCatalog(["tea"])).Code);
    }

    [Fact]
    public void A_value_near_the_end_of_the_range_has_no_larger_form() =>
        Assert.Null(TargetNormalizer.Default.Normalize(Target("亩") with { Value = decimal.MaxValue / 1000 }).Value);

    [Theory]
    [InlineData(-5)]
    [InlineData(1899)]
    [InlineData(2101)]
    public void A_year_that_is_none_is_misuse(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>("documentYear", () => TargetNormalizer.Default.Normalize(Target(), year));

    private static MeasureKind Kind(string unit, Direction direction, string quote) =>
        TargetNormalizer.Default.Normalize(Target(unit) with { Direction = direction, Quote = quote }).Kind;

    private static NumericTarget Target(string unit = "%") => new()
    {
        Start = 0, End = 3, Quote = "60%", Indicator = "", Value = 60, Unit = unit, Comparator = Comparator.Equal, Direction = Direction.Level,
        Period = null, Status = TargetStatus.Target,
    };

    [Fact]
    public void A_line_or_a_paragraph_that_is_null_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>("lines", () => TargetNormalizer.FromCatalog(["tea\t茶叶产量", null!]));
        Assert.Throws<ArgumentNullException>("opening", () => DocumentYear.Find(null, ["（谢谢）", null!]));
    }
}

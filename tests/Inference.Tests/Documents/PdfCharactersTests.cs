#if PDFPIG
using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Documents;

/// <summary>From the characters of a line to its text.</summary>
public class PdfCharactersTests
{
    private const double Left = 80, Top = 760;

    private static string One(PdfFile file) => Assert.Single(Reading.Texts(file.ToBytes(), DocumentKind.Pdf));

    /// <summary>Two full lines that end and begin with these texts, and a third, so that the margins are known.</summary>
    private static string Joined(string end, string begin)
    {
        const double width = 432;
        PdfFile file = new PdfFile().Page();
        string first = Fill(width - PdfFile.WidthOf(end)) + end, second = begin + Fill(width - PdfFile.WidthOf(begin));
        file.Text(Left + width - PdfFile.WidthOf(first), Top, first).Text(Left, Top - 28, second);
        for (int line = 2; line < 5; line++)
        {
            file.Text(Left, Top - (28 * line), Fill(width));
        }

        string text = One(file);
        return text[(first.Length - end.Length)..(text.Length - Fill(width).Length * 3 - second.Length + begin.Length)];

        static string Fill(double width) => new('实', (int)(width / 16));
    }

    [Theory]
    [InlineData("全面", "发展", "全面发展")]
    [InlineData("open", "data", "open data")]
    [InlineData("open,", "data", "open, data")]
    [InlineData("达到20", "25年", "达到2025年")]
    [InlineData("增长8.", "5%", "增长8.5%")]
    [InlineData("８．", "５％", "８．５％")]
    [InlineData("采用", "AI", "采用AI")]
    [InlineData("AI", "应用", "AI应用")]
    [InlineData("low-", "carbon", "low-carbon")]
    [InlineData("co\u00AD", "operation", "cooperation")]
    [InlineData("(a", ")b", "(a)b")]
    public void Lines_are_joined_as_their_script_wants_it(string end, string begin, string expected) => Assert.Equal(expected, Joined(end, begin));

    [Fact]
    public void Full_width_digits_stay_what_they_are() => Assert.Equal("增长８．５％以上。", One(new PdfFile().Page().Text(Left, Top, "增长８．５％以上。")));

    [Fact]
    public void Spaces_are_those_that_are_drawn_and_those_that_are_seen()
    {
        Assert.Equal("市长 张　三", One(new PdfFile().Page().Text(Left, Top, "市长  张　三")));
        Assert.Equal("open data", One(new PdfFile().Page().Text(Left, Top, "open").Text(Left + 36, Top, "data")));
        Assert.Equal("发展AI应用", One(new PdfFile().Page().Text(Left, Top, "发展").Text(Left + 36, Top, "AI").Text(Left + 56, Top, "应用")));
        Assert.Equal("市长 张三", One(new PdfFile().Page().Text(Left, Top, "市长").Text(Left + 52, Top, "张三")));
    }

    [Fact]
    public void A_line_that_is_stretched_to_the_margin_has_no_spaces()
    {
        PdfFile file = new PdfFile().Page();
        for (int i = 0; i < 8; i++)
        {
            file.Text(Left + (i * 40), Top, "稳中求进以进促稳"[i].ToString());
        }

        Assert.Equal("稳中求进以进促稳", One(file));
    }

    [Fact]
    public void Raised_and_small_characters_belong_to_their_line() => Assert.Equal(
        "新建10万m2。",
        One(new PdfFile().Page().Text(Left, Top, "新建10万m").Text(Left + 72, Top + 6, "2", size: 8).Text(Left + 76, Top, "。")));

    [Fact]
    public void Bold_print_by_printing_twice_is_read_once() => Assert.Equal(
        "人人有责",
        One(new PdfFile().Page().Text(Left, Top, "人人有责").Text(Left + 0.6, Top, "人人有责")));

    [Fact]
    public void Radicals_bars_and_ligatures_are_read_as_what_they_look_like() => Assert.Equal(
        "人民工作一户，中国—东盟office",
        One(new PdfFile().Page().Text(Left, Top, "⼈⺠⼯作⼀⼾，中国―东盟o\uFB03ce")));

    [Fact]
    public void The_em_space_is_read_as_the_full_width_one() =>
        Assert.Equal("县委书记\u3000方明", One(new PdfFile().Page().Text(Left, Top, "县委书记\u2003方明")));

    [Fact]
    public void A_glyph_may_stand_for_several_characters_that_begin_or_end_with_a_space() => Assert.Equal(
        "第一 第二",
        One(new PdfFile { Mapped = [('\uE000', " 第一"), ('\uE001', " 第二 ")] }.Page().Text(Left, Top, "\uE000\uE001")));

    [Fact]
    public void Characters_that_nobody_sees_are_left_out() => Assert.Equal("稳中求进", One(new PdfFile().Page().Text(Left, Top, "稳\u200B中\uFEFF求\u0003进")));

    [Fact]
    public void Text_across_the_page_is_a_watermark() => Assert.Equal(
        "正文在这里。",
        One(new PdfFile().Page().Text(Left, Top, "正文在这里。").TextAt("0.7 0.7 -0.7 0.7 200 300", "内部资料")));

    [Theory]
    [InlineData("0 1 -1 0 100 100", "0 1 -1 0 128 100")]
    [InlineData("0 -1 1 0 200 700", "0 -1 1 0 172 700")]
    [InlineData("-1 0 0 -1 500 100", "-1 0 0 -1 500 128")]
    public void A_page_may_lie_on_its_side(string first, string second) => Assert.Equal(
        "第一行的文字写到这里第二行的文字写到那里",
        One(new PdfFile().Page().TextAt(first, "第一行的文字写到这里").TextAt(second, "第二行的文字写到那里")));

    [Fact]
    public void A_page_may_be_turned_by_its_entry() => Assert.Equal(
        "第一行的文字写到这里第二行的文字写到那里",
        One(new PdfFile { PageEntries = "/Rotate 90" }.Page().TextAt("0 1 -1 0 100 100", "第一行的文字写到这里").TextAt("0 1 -1 0 128 100", "第二行的文字写到那里")));
}
#endif

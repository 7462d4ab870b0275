#if PDFPIG
using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Documents;

/// <summary>Lines of 27 characters of 16 points, from 80 to 512, and 28 points from one to the next, unless a test says otherwise.</summary>
public class PdfParagraphsTests
{
    private const double Left = 80, Right = Left + (27 * 16), Pitch = 28, Top = 760;

    private const string Full = "各县区各部门要把工作做细做实把好事办好实事办实让大家看";

    /// <summary>A first line, as long as its indent leaves room for.</summary>
    private static readonly string First = Full[2..];

    private static string[] Read(PdfFile file) => Reading.Texts(file.ToBytes(), DocumentKind.Pdf);

    /// <summary>Sets lines one below the other; each full-width space before one moves it by a character, and is not drawn itself.</summary>
    private static PdfFile Set(PdfFile file, double top, params string[] lines)
    {
        foreach (string line in lines)
        {
            string text = line.TrimStart('　');
            file.Text(Left + (16 * (line.Length - text.Length)), top, text);
            top -= Pitch;
        }

        return file;
    }

    private static string[] Lines(params string[] lines) => Read(Set(new PdfFile().Page(), Top, lines));

    private static double Centre(string text, double size) => ((Left + Right) / 2) - (PdfFile.WidthOf(text, size) / 2);

    [Fact]
    public void Lines_are_joined_and_an_indent_begins_a_paragraph() => Assert.Equal(
        ["同志们：", First + Full + "结果。", First + Full],
        Lines("同志们：", "　　" + First, Full, "结果。", "　　" + First, Full));

    [Fact]
    public void An_indent_begins_a_paragraph_behind_a_full_line() => Assert.Equal(
        [First + Full, First + Full],
        Lines("　　" + First, Full, "　　" + First, Full));

    [Fact]
    public void A_drawn_indent_is_one_and_no_text()
    {
        Assert.Equal([First + Full, First + "结果。"], Reading.Texts(PdfFile.WithLines("　　" + First, Full, "　　" + First, "结果。"), DocumentKind.Pdf));
    }

    [Fact]
    public void A_line_that_had_room_for_more_ends_a_paragraph() => Assert.Equal(
        [Full + "到此为止", Full + Full],
        Lines(Full, "到此为止", Full, Full));

    [Fact]
    public void A_line_that_had_no_room_for_the_next_word_goes_on() => Assert.Equal(
        [Full + Full[3..] + "innovation" + Full[6..] + Full + Full],
        Lines(Full, Full[3..], "innovation" + Full[6..], Full, Full));

    [Fact]
    public void A_closing_mark_goes_to_the_next_line_with_its_character() => Assert.Equal(
        [Full + Full[1..] + "好，" + Full[2..] + Full + Full],
        Lines(Full, Full[1..], "好，" + Full[2..], Full, Full));

    [Fact]
    public void A_closing_mark_may_hang_over_the_margin() => Assert.Equal(
        [Full + "，" + Full + "、" + Full[1..] + "5" + Full + Full + Full],
        Lines(Full + "，", Full + "、", Full[1..] + "5", Full, Full, Full));

    [Fact]
    public void A_wider_gap_begins_a_paragraph()
    {
        PdfFile file = Set(new PdfFile().Page(), Top, Full, Full);
        Assert.Equal([Full + Full, Full + Full + Full], Read(Set(file, Top - (3.5 * Pitch), Full, Full, Full)));
    }

    [Fact]
    public void A_number_begins_a_paragraph_behind_a_sentence_where_there_are_no_indents()
    {
        string sentence = Full[1..] + "。", numbered = "（一）" + Full[3..];
        Assert.Equal([Full + sentence, numbered + Full], Lines(Full, sentence, numbered, Full));
        Assert.Equal([Full + Full + numbered + Full], Lines(Full, Full, numbered, Full));
    }

    [Fact]
    public void Another_size_begins_a_paragraph()
    {
        PdfFile file = new PdfFile().Page().Text(Left, Top, Full[..18], size: 24);
        Assert.Equal([Full[..18], Full + Full + Full], Read(Set(file, Top - 36, Full, Full, Full)));
    }

    [Fact]
    public void The_later_lines_of_a_list_may_be_set_in() => Assert.Equal(
        ["1．" + Full[2..] + Full[2..] + "结果。", "2．" + Full[2..] + Full[2..]],
        Lines("1．" + Full[2..], "　　" + Full[2..], "　　结果。", "2．" + Full[2..], "　　" + Full[2..]));

    [Fact]
    public void A_paragraph_runs_over_the_end_of_a_page()
    {
        PdfFile file = Set(new PdfFile().Page(), Top, "　　" + First, Full, "结果。", "　　" + First, Full);
        Assert.Equal(
            [First + Full + "结果。", First + Full + Full + "到这里。", First + Full],
            Read(Set(file.Page(), Top, Full, "到这里。", "　　" + First, Full)));
    }

    [Fact]
    public void A_paragraph_begins_with_a_page_where_it_is_indented()
    {
        PdfFile file = Set(new PdfFile().Page(), Top, "　　" + First, Full, Full);
        Assert.Equal([First + Full + Full, First[1..] + "好" + "结果。"], Read(Set(file.Page(), Top, "　　" + First[1..] + "好", "结果。")));
    }

    [Fact]
    public void Without_indents_a_sentence_that_ends_a_page_ends_its_paragraph()
    {
        string sentence = Full[1..] + "。", other = "好" + Full[1..];
        Assert.Equal([Full + Full + sentence, other + "结果。"], Read(Set(Set(new PdfFile().Page(), Top, Full, Full, sentence).Page(), Top, other, "结果。")));
        Assert.Equal([Full + Full + Full + other + sentence], Read(Set(Set(new PdfFile().Page(), Top, Full, Full, Full).Page(), Top, other, sentence)));
    }

    [Fact]
    public void A_last_line_alone_on_its_page_has_the_margins_of_the_page_before()
    {
        PdfFile file = Set(new PdfFile().Page(), Top, "　　" + First, Full, Full, Full);
        Assert.Equal([First + Full + Full + Full, "好。"], Read(Set(file.Page(), Top, "　　好。")));
    }

    [Fact]
    public void Two_short_paragraphs_that_are_centred_by_chance_are_no_title() => Assert.Equal(
        [First + Full + Full, Full[..23], Full[..23], First + Full + Full],
        Lines("　　" + First, Full, Full, "　　" + Full[..23], "　　" + Full[..23], "　　" + First, Full, Full));

    [Fact]
    public void Empty_pages_are_passed_over()
    {
        PdfFile file = Set(new PdfFile().Page().Page(), Top, "　　" + First, Full, Full);
        Assert.Equal([First + Full + Full + Full], Read(Set(file.Page().Page(), Top, Full).Page()));
        Assert.Empty(Read(new PdfFile().Page().Page()));
    }

    [Fact]
    public void A_centred_title_of_several_lines_is_one_paragraph_and_what_stands_below_it_another()
    {
        string[] title = ["在全市城乡融合发展和乡村全面", "振兴工作推进会议上的讲话"];
        const string date = "（二〇二五年三月五日）", name = "市长　张三";
        PdfFile file = new PdfFile().Page()
            .Text(Centre(title[0], 22), Top, title[0], size: 22).Text(Centre(title[1], 22), Top - 36, title[1], size: 22)
            .Text(Centre(date, 16), Top - 80, date).Text(Centre(name, 16), Top - 108, name, font: "F2");
        Assert.Equal(
            [title[0] + title[1], date, name, First + Full + Full],
            Read(Set(file, Top - 170, "　　" + First, Full, Full)));
    }

    [Fact]
    public void Numbered_centred_headings_stay_apart()
    {
        const string part = "第一章　总体要求", section = "第一节　指导思想";
        PdfFile file = new PdfFile().Page().Text(Centre(part, 16), Top, part).Text(Centre(section, 16), Top - Pitch, section);
        Assert.Equal([part, section, First + Full + Full], Read(Set(file, Top - (2 * Pitch), "　　" + First, Full, Full)));
    }

    [Fact]
    public void A_signature_at_the_right_margin_stays_apart()
    {
        PdfFile file = Set(new PdfFile().Page(), Top, "　　" + First, Full, Full);
        const string office = "市人民政府办公室", date = "2025年3月5日";
        file.Text(Right - PdfFile.WidthOf(office), Top - (3 * Pitch), office).Text(Right - PdfFile.WidthOf(date), Top - (4 * Pitch), date);
        Assert.Equal([First + Full + Full, office, date, Full], Read(Set(file, Top - (5 * Pitch), Full)));
    }

    [Fact]
    public void The_cells_of_a_row_stay_together_and_rows_apart()
    {
        PdfFile file = Set(new PdfFile().Page(), Top, Full, Full, Full);
        for (int row = 1; row <= 3; row++)
        {
            file.Text(Left, Top - ((row + 3) * Pitch), $"指标{row}").Text(Left + 200, Top - ((row + 3) * Pitch), $"{row}00").Text(Right - 48, Top - ((row + 3) * Pitch), "亿元钱");
        }

        Assert.Equal([Full + Full + Full, "指标1 100 亿元钱", "指标2 200 亿元钱", "指标3 300 亿元钱"], Read(file));
    }

    [Fact]
    public void The_bytes_of_a_page_need_not_stand_in_the_order_of_reading() => Assert.Equal(
        [First + Full + "结果。"],
        Read(new PdfFile().Page().Text(Left, Top - (2 * Pitch), "结果。").Text(Left, Top - Pitch, Full).Text(Left + 32, Top, First)));

    [Fact]
    public void The_stream_stays_open()
    {
        using MemoryStream stream = new(PdfFile.WithLines("甲"));
        Assert.Single(DocumentReader.Read(stream, "甲.pdf", DocumentKind.Pdf));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Pages_are_read_while_paragraphs_are_asked_for()
    {
        PdfFile file = new();
        for (int page = 0; page < 40; page++)
        {
            Set(file.Page(), Top, "　　" + First[1..] + (char)('一' + page), Full, (char)('一' + page) + "完。");
        }

        using MemoryStream stream = new(file.Page().Draw(new string('[', 10_000)).ToBytes());
        using IEnumerator<Paragraph> paragraphs = DocumentReader.Read(stream, "a.pdf", DocumentKind.Pdf).GetEnumerator();
        Assert.True(paragraphs.MoveNext());
        Assert.Equal(First[1..] + "一" + Full + "一完。", paragraphs.Current.Text);
    }
}
#endif

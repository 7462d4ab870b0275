using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Documents;

public class WordParagraphsTests
{
    private static string[] Texts(string body) => Reading.Texts(Docx.WithBody(body), DocumentKind.Word);

    [Fact]
    public void A_paragraph_joins_its_runs_and_keeps_white_space() => Assert.Equal(
        ["　　全年增长 6％。", "第二段"],
        Texts("""<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>　　全年</w:t></w:r><w:hyperlink><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">增长 </w:t></w:r></w:hyperlink><w:r><w:t>6％。</w:t></w:r></w:p><w:p><w:r><w:t>第二段</w:t></w:r></w:p>"""));

    [Fact]
    public void Tabs_and_hyphens_are_characters_and_breaks_end_a_paragraph() => Assert.Equal(
        ["一\t二-三", "四", "五"],
        Texts("<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:noBreakHyphen/><w:t>三</w:t><w:br/><w:t>四</w:t><w:cr/><w:t>五</w:t></w:r></w:p>"));

    [Fact]
    public void Empty_paragraphs_are_left_out() => Assert.Equal(
        ["甲"],
        Texts("""<w:p/><w:p></w:p><w:p><w:r><w:t xml:space="preserve"> 　</w:t></w:r></w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p>"""));

    [Fact]
    public void The_cells_of_a_table_row_stay_together_and_paragraphs_of_a_cell_apart() => Assert.Equal(
        ["前", "左上\t右上", "左下一", "左下二", "后"],
        Texts("<w:p><w:r><w:t>前</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>左上</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>右上</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:p><w:r><w:t>左下一</w:t></w:r></w:p><w:p><w:r><w:t>左下二</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>后</w:t></w:r></w:p>"));

    [Fact]
    public void Cells_of_a_row_that_are_empty_or_merged_are_left_out_and_a_table_within_a_cell_stands_apart()
    {
        const string merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
        Assert.Equal(
            ["就业\t新增\t52万人", "失业率\t5.5%", "外", "内\t表", "独"],
            Texts($"<w:tbl><w:tr>{Cell("就业")}{Cell("　新增 ")}{Cell("52万人")}</w:tr><w:tr>{merged}{Cell("失业率")}{Cell("5.5%")}</w:tr>"
                + $"<w:tr>{Cell("外")}<w:tc><w:tbl><w:tr>{Cell("内")}{Cell("表")}</w:tr></w:tbl><w:p/></w:tc></w:tr><w:tr>{merged}{Cell("独")}</w:tr></w:tbl>"));

        static string Cell(string text) => $"""<w:tc><w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p></w:tc>""";
    }

    [Fact]
    public void A_text_box_stands_once_and_apart_from_the_paragraph_around_it()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
        Assert.Equal(
            ["框内", "前半后半"],
            Texts($"""<w:p><w:r><w:t>前半</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后半</w:t></w:r></w:p>"""));
    }

    [Fact]
    public void Deleted_and_moved_away_text_is_left_out_and_inserted_text_kept() => Assert.Equal(
        ["增长6%，移来的"],
        Texts("<w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>6</w:t></w:r></w:ins><w:r><w:t>%，</w:t></w:r><w:moveTo><w:r><w:t>移来的</w:t></w:r></w:moveTo></w:p>"
            + "<w:p><w:moveFrom><w:r><w:t>移来的</w:t></w:r></w:moveFrom></w:p>"));

    [Fact]
    public void A_deleted_line_break_does_not_part_a_paragraph() => Assert.Equal(
        ["增长6%"],
        Texts("<w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>约</w:delText><w:br/><w:tab/></w:r></w:del><w:r><w:t>6%</w:t></w:r></w:p>"));

    [Fact]
    public void A_paragraph_whose_mark_is_deleted_goes_on_in_the_next_one() => Assert.Equal(
        ["甲乙丙", "丁"],
        Texts($"{Ending("del")}<w:r><w:t>甲</w:t></w:r></w:p>{Ending("moveFrom")}<w:r><w:t>乙</w:t></w:r></w:p>{Ending("ins")}<w:r><w:t>丙</w:t></w:r></w:p><w:p><w:r><w:t>丁</w:t></w:r></w:p>"));

    [Fact]
    public void It_ends_where_no_paragraph_follows()
    {
        string last = $"{Ending("del")}<w:r><w:t>甲</w:t></w:r></w:p>", row = $"<w:tr><w:tc>{last}</w:tc><w:tc>{last}</w:tc></w:tr>";
        Assert.Equal(["甲"], Texts(last));
        Assert.Equal(["甲", "乙"], Texts($"{last}<w:p/><w:p><w:r><w:t>乙</w:t></w:r></w:p>"));
        Assert.Equal(["甲", "甲\t甲", "乙"], Texts($"{last}<w:tbl>{row}</w:tbl><w:p><w:r><w:t>乙</w:t></w:r></w:p>"));
        Assert.Equal(["甲", "乙"], Texts($"<w:p><w:r><w:t>乙</w:t><w:txbxContent>{last}</w:txbxContent></w:r></w:p>"));
    }

    [Fact]
    public void A_mark_that_was_deleted_before_a_change_is_one() => Assert.Equal(
        ["甲", "乙"],
        Texts("<w:p><w:pPr><w:rPr><w:rPrChange><w:rPr><w:del/></w:rPr></w:rPrChange></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>"));

    [Fact]
    public void How_a_paragraph_mark_is_set_hides_no_text() => Assert.Equal(
        ["甲"],
        Texts("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"));

    private static string Ending(string mark) => $"<w:p><w:pPr><w:jc/><w:rPr><w:{mark} w:id=\"1\"/><w:b/></w:rPr></w:pPr>";

    [Fact]
    public void Equations_are_read_as_they_are_written_in_a_line() => Assert.Equal(
        ["投资完成3.2亿元，增长3/4，达10^8元"],
        Texts("<w:p xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:r><w:t>投资完成</w:t></w:r><m:oMath><m:r><w:rPr><w:b/></w:rPr><m:t>3.2</m:t></m:r></m:oMath><w:r><w:t>亿元，增长</w:t></w:r>"
            + "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath><w:r><w:t>，达</w:t></w:r>"
            + "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>8</m:t></m:r></m:sup></m:sSup><m:nary><m:sup><m:ctrlPr/></m:sup></m:nary></m:oMath><w:r><w:t>元</w:t></w:r>"
            + "<m:oMath><m:r><w:rPr><w:vanish/></w:rPr><m:t>9</m:t></m:r></m:oMath></w:p>"));

    [Fact]
    public void Equations_of_strict_files_too() => Assert.Equal(
        ["3.2"],
        Texts("<w:p xmlns:m=\"http://purl.oclc.org/ooxml/officeDocument/math\"><m:oMath><m:r><m:t>3.2</m:t></m:r></m:oMath></w:p>"));

    [Fact]
    public void The_readings_of_characters_are_left_out() => Assert.Equal(
        ["拼音鑫市"],
        Texts("<w:p><w:r><w:t>拼音</w:t></w:r><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>xīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>鑫</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>市</w:t></w:r></w:p>"));

    [Theory]
    [InlineData("Symbol", "F0B3", "≥")]
    [InlineData("symbol", "00A3", "≤")]
    [InlineData("Symbol", "F0B1", "±")]
    [InlineData("Symbol", "F0B4", "×")]
    [InlineData("Symbol", "F0BB", "≈")]
    [InlineData("Symbol", "F061", "")]
    [InlineData("Symbol", "", "")]
    [InlineData("Wingdings", "F0B3", "")]
    public void A_sign_of_the_symbol_font_is_its_character(string font, string place, string sign) => Assert.Equal(
        [$"合格率{sign}98%"],
        Texts($"<w:p><w:r><w:t>合格率</w:t><w:sym w:font=\"{font}\" w:char=\"{place}\"/><w:t>98%</w:t></w:r></w:p>"));

    [Fact]
    public void Notes_stand_behind_the_body_in_the_order_of_their_references()
    {
        const string body = "<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id=\"3\"/><w:endnoteReference w:id=\"1\"/></w:r><w:r><w:t>乙</w:t><w:footnoteReference w:id=\"2\"/></w:r>"
            + "<w:del><w:r><w:footnoteReference w:id=\"4\"/></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id=\"5\"/></w:r></w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p>";
        string footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"9\"/>" + Note("2") + Note("3") + Note("4") + Note("5");
        Assert.Equal(["甲乙", "丙", "注3", "又3", "注2", "又2", "尾注"], Reading.Texts(Docx.WithNotes(body, footnotes, "<w:endnote w:id=\"1\" w:type=\"normal\"><w:p><w:r><w:t>尾注</w:t></w:r></w:p></w:endnote>"), DocumentKind.Word));

        static string Note(string id) => $"<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>注{id}</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>又{id}</w:t></w:r></w:p></w:footnote>";
    }

    [Fact]
    public void Damaged_notes_are_an_error() =>
        Assert.Equal(ErrorCodes.DamagedDocument, Reading.Fails(Docx.WithNotes("<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>", "<w:footnote w:id=\"1\"><w:p>", ""), DocumentKind.Word).Code);

    [Fact]
    public void Hidden_text_is_left_out() => Assert.Equal(
        ["甲乙丙丁"],
        Texts("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t><w:br/><w:tab/></w:r><w:r><w:t>乙</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>丙</w:t></w:r><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>丁</w:t></w:r></w:p>"));

    [Fact]
    public void A_paragraph_without_end_is_refused()
    {
        SpeechMLException error = Reading.Fails(Docx.WithBody($"<w:p><w:r><w:t>{new string('a', (1 << 26) + 1)}</w:t></w:r></w:p>"), DocumentKind.Word);
        Assert.Equal(ErrorCodes.DamagedDocument, error.Code);
        Assert.Contains("characters", error.Message);
    }

    [Fact]
    public void Field_codes_are_left_out_and_their_results_kept() => Assert.Equal(
        ["第3页"],
        Texts("""<w:p><w:r><w:t>第</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页</w:t></w:r></w:p>"""));

    [Fact]
    public void Strict_files_are_read_too() => Assert.Equal(
        ["严格格式"],
        Reading.Texts(Docx.WithBody("<w:p><w:r><w:t>严格格式</w:t></w:r></w:p>", "http://purl.oclc.org/ooxml/wordprocessingml/main"), DocumentKind.Word));

    [Fact]
    public void Entities_and_empty_runs_are_read() => Assert.Equal(
        ["“稳&进”<"],
        Texts("<w:p><w:r><w:t/></w:r><w:r><w:t>&#x201C;稳&amp;进”&lt;</w:t></w:r></w:p>"));

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "empty", [] },
        { "text", "经济"u8.ToArray() },
        { "a zip that is no Word file", Docx.Zip(("甲.txt", "经济")) },
        { "an empty zip", Docx.Zip() },
        { "a spreadsheet", Docx.Spreadsheet() },
        { "without document", Docx.WithoutDocument() },
        { "not XML", Docx.WithDocument("经济") },
        { "cut XML", Docx.WithDocument("<w:document><w:body>") },
        { "an unclosed paragraph", Docx.WithBody("<w:p>") },
        { "a document type", Docx.WithDocument("""<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>""") },
        { "elements within text", Docx.WithBody("<w:p><w:r><w:t>甲<w:b/></w:t></w:r></w:p>") },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_file_that_is_no_Word_document_is_refused_by_name(string what, byte[] bytes)
    {
        SpeechMLException error = Reading.Fails(bytes, DocumentKind.Word);
        Assert.True(error.Code == ErrorCodes.DamagedDocument, $"{what}: {error.ToLine()}");
    }

    [Fact]
    public void A_file_cut_or_changed_anywhere_is_an_answer_or_a_named_error() =>
        Reading.SurvivesDamage(Docx.WithBody("<w:p><w:r><w:t>全年增长6％</w:t></w:r></w:p>"), DocumentKind.Word, step: 3, flipped: 0x55);

    [Fact]
    public void The_stream_stays_open()
    {
        using MemoryStream stream = new(Docx.WithBody("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"));
        Assert.Single(DocumentReader.Read(stream, "甲.docx", DocumentKind.Word));
        Assert.True(stream.CanRead);
    }
}

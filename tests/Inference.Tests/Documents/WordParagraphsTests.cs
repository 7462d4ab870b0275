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
    public void Each_paragraph_of_a_table_cell_is_one() => Assert.Equal(
        ["前", "左上", "右上", "左下一", "左下二", "后"],
        Texts("<w:p><w:r><w:t>前</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>左上</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>右上</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:p><w:r><w:t>左下一</w:t></w:r></w:p><w:p><w:r><w:t>左下二</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>后</w:t></w:r></w:p>"));

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
    public void A_mark_of_a_deleted_paragraph_end_costs_no_text() => Assert.Equal(
        ["甲", "乙"],
        Texts("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/><w:vanish/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>"));

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

using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Training.Tests.Datasets.Exchange;

public sealed class SeparatedReaderTests : IDisposable
{
    private readonly ExchangeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("text,label\n修路,经济\n")]
    [InlineData("label,text\r\n经济,修路")]
    [InlineData("\"Text\", LABEL ,doc,seq,secondary\n修路,经济,,,\n")]
    [InlineData("text\tlabel\n修路\t经济\n")]
    public void A_table_needs_text_and_label_alone(string table) =>
        Assert.Equal("""{"doc":"in","seq":2,"text":"修路","label":"经济","secondary":[]}""", Assert.Single(folder.Import(table)));

    [Fact]
    public void All_columns_are_read_and_unknown_ones_kept() => Assert.Equal(
        """{"doc":"报告","seq":5,"text":"修路","label":"经济","secondary":["民生","其他"],"sure":false,"备注":"再看"}""",
        Assert.Single(folder.Import("doc,seq,text,label,secondary,sure,备注\n报告,5,修路,经济,民生;其他,false,再看\n")));

    [Fact]
    public void Several_labels_in_one_field_are_the_primary_and_the_secondary_ones() =>
        Assert.Contains("\"label\":\"经济\",\"secondary\":[\"民生\"]", Assert.Single(folder.Import("text,label\n修路,经济;民生\n")));

    [Theory]
    [InlineData("text,label\n修路, 经济 ; 民生\n")]
    [InlineData("text,label\n修路,经济；民生\n")]
    [InlineData("id,text,label\n7,修路,经济#民生\n")]
    [InlineData("annotation_id,id,label,text\n5,7,\"{\"\"choices\"\":[\"\"经济\"\",\"\"民生\"\"]}\",修路\n")]
    public void Several_labels_are_told_apart_as_people_and_tools_write_them(string table) =>
        Assert.Contains("\"label\":\"经济\",\"secondary\":[\"民生\"]", Assert.Single(folder.Import(table)));

    [Theory]
    [InlineData("text,label\n修路,3#楼\n", "3#楼")]
    [InlineData("text,label\n修路,{其他}\n", "{其他}")]
    public void What_only_looks_like_a_tools_form_stays_a_label(string table, string label) =>
        Assert.Contains($"\"label\":\"{label}\",\"secondary\":[]", Assert.Single(folder.Import(table)));

    [Theory]
    [InlineData("{\"\"y\"\":1")]
    [InlineData("{\"\"y\"\":\"\"\\ud800\"\"}")]
    [InlineData("看")]
    public void A_column_meta_of_somebody_else_stays_text(string meta) =>
        Assert.Contains("\"meta\":\"", Assert.Single(folder.Import($"text,label,meta\n修路,经济,\"{meta}\"\n")));

    [Fact]
    public void A_table_of_answers_is_one_paragraph_of_each_place_with_its_text_as_it_was()
    {
        const string columns = "doc,seq,label,secondary,confidence,start,end,quote,indicator,value,valueMax,masked,unit,comparator,direction,period,status,text\n";
        (string[] lines, ImportResult result) = folder.ImportFile(folder.Write("in.csv", columns
            + "'=a.txt,1,经济,民生,0.5,5,7,3所,新建学校,3,,,所,=,level,,actual,'-新建学校3所，修路8公里。\n"
            + "'=a.txt,1,安全,民生,0.5,10,13,8公里,修路,8,,,公里,=,level,,actual,'-新建学校3所，修路8公里。\n"
            + "'=a.txt,1,安全,民生,0.5,10,13,8公里,修路,8,,,公里,=,level,,actual,'-新建学校3所，修路8公里。\n"
            + "'=a.txt,2,其他,,1,,,,,,,,,,,,,'各位'代表\n"
            + "b.txt,1,其他,,1,,,,,,,,,,,,,''=\n"));
        Assert.Equal(
            ["""{"doc":"=a.txt","seq":1,"text":"-新建学校3所，修路8公里。","label":"经济","secondary":["民生"],"confidence":"0.5"}""",
             """{"doc":"=a.txt","seq":2,"text":"'各位'代表","label":"其他","secondary":[],"confidence":"1"}""",
             """{"doc":"b.txt","seq":1,"text":"'=","label":"其他","secondary":[],"confidence":"1"}"""], lines);
        Assert.Equal((3, 1), (result.Written, result.Disagreeing));
    }

    [Fact]
    public void Another_table_keeps_its_quotation_marks() =>
        Assert.Contains("\"text\":\"'-修路\"", Assert.Single(folder.Import("text,label\n'-修路,经济\n")));

    [Fact]
    public void Columns_may_have_other_names()
    {
        string path = folder.Write("in.csv", "内容,类别\n修路,经济\n");
        Assert.Contains("\"text\":\"修路\",\"label\":\"经济\"", Assert.Single(folder.ImportFile(path, new ImportOptions { TextName = "内容", LabelName = "类别" }).Lines));
    }

    [Fact]
    public void A_row_is_numbered_by_the_line_that_it_begins_on() =>
        Assert.Equal(["2", "4"], folder.Import("text,label\n\"一\n二\",a\n三,b\n").Select(line => line.Split("\"seq\":")[1].Split(',')[0]));

    [Fact]
    public void Quotes_within_a_field_stay() =>
        Assert.Contains("""他说\"好\"。""", Assert.Single(folder.Import("text\tlabel\n他说\"好\"。\ta\n")));

    [Theory]
    [InlineData("text,label\n好,a\n\"开放\"是关键,a\n", 3, "quote")]
    [InlineData("text,label\n好,a\n\"开放是关键,a\n", 3, "quote")]
    [InlineData("text,label\n好,a\n好,好,a\n", 3, "fields")]
    [InlineData("text,label\n好,a\n好\n", 3, "fields")]
    [InlineData("text,label,seq\n好,a,1\n好,a,一\n", 3, "whole number")]
    [InlineData("text,label\n好,a\n好,\"[{\"\"start\"\":0}]\"\n", 3, "span")]
    [InlineData("content,label\n好,a\n", 1, "\"text\" is not among content, label")]
    [InlineData("text;label\n好;a\n", 1, "commas or tabs")]
    public void What_would_lose_text_is_refused_with_its_line(string table, int line, string reason)
    {
        SpeechMLException error = folder.Refused(table, ExchangeFormat.Csv);
        Assert.Equal((ErrorCodes.BadDataset, line), (error.Code, error.Line));
        Assert.Contains(reason, error.Message);
    }
}

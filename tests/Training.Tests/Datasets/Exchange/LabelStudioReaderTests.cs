using SpeechML.Training.Datasets.Exchange;

namespace SpeechML.Training.Tests.Datasets.Exchange;

public sealed class LabelStudioReaderTests : IDisposable
{
    private readonly ExchangeFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static string Task(string annotations, string data = """{"text":"修路","doc":"报告","seq":5}""") => $$"""{"id":1,"data":{{data}},"annotations":[{{annotations}}],"predictions":[{"result":[]}]}""";

    private static string Annotation(string choices, string more = "") =>
        $$$"""{"id":2{{{more}}},"result":[{"from_name":"label","to_name":"text","type":"choices","value":{"choices":[{{{choices}}}]}}]}""";

    [Fact]
    public void Choices_become_the_primary_and_secondary_labels() =>
        Assert.Equal("""{"doc":"报告","seq":5,"text":"修路","label":"经济","secondary":["民生"]}""", Assert.Single(folder.Import($"[{Task(Annotation("\"经济\",\"民生\""))}]")));

    [Fact]
    public void A_control_named_secondary_gives_secondary_labels_wherever_it_stands()
    {
        const string both = """{"result":[{"from_name":"secondary","type":"choices","value":{"choices":["民生"]}},{"from_name":"remark","type":"textarea","value":{"text":["x"]}},{"from_name":"label","type":"choices","value":{"choices":["经济"]}}]}""";
        Assert.Contains("\"label\":\"经济\",\"secondary\":[\"民生\"]", Assert.Single(folder.Import($"[{Task(both)}]")));
    }

    [Fact]
    public void Json_min_is_read_with_one_label_and_with_several() => Assert.Equal(
        ["""{"doc":"in","seq":1,"text":"修路","label":"经济","secondary":[]}""", """{"doc":"报告","seq":5,"text":"建校","label":"民生","secondary":["经济"],"year":2007}"""],
        folder.Import("""
            [{"id":1,"text":"修路","label":"经济","annotator":1,"annotation_id":1,"created_at":"2026-01-01","updated_at":"2026-01-01","lead_time":1.5},
             {"id":2,"text":"建校","doc":"报告","seq":5,"year":2007,"label":{"choices":["民生","经济"]}}]
            """));

    [Fact]
    public void Tasks_without_labels_are_left_out_and_counted()
    {
        string tasks = string.Join(',', Task(""), Task(Annotation("\"经济\"")), Task(Annotation("\"经济\"", ",\"was_cancelled\":true")), Task("""{"result":[]}"""), """{"data":{"text":"甲"}}""");
        (string[] lines, ImportResult result) = folder.ImportFile(folder.Write("in.json", $"[{tasks}]"));
        Assert.Single(lines);
        Assert.Equal((ExchangeFormat.LabelStudio, 1, 3, 1, 0), (result.Format, result.Written, result.Unlabelled, result.Cancelled, result.Disagreeing));
    }

    [Fact]
    public void Of_annotators_who_disagree_the_ground_truth_counts_and_else_the_first()
    {
        string a = Annotation("\"a\""), b = Annotation("\"b\""), truth = Annotation("\"c\"", ",\"ground_truth\":true"), cancelled = Annotation("\"d\"", ",\"was_cancelled\":true");
        (string[] lines, ImportResult result) = folder.ImportFile(folder.Write("in.json", $"[{Task($"{a},{b}")},{Task($"{a},{truth}")},{Task($"{cancelled},{b},{b}")}]"));
        Assert.Equal(["\"a\"", "\"c\"", "\"b\""], lines.Select(line => line.Split("\"label\":")[1].Split(',')[0]));
        Assert.Equal(2, result.Disagreeing);
    }

    [Fact]
    public void Of_the_rows_of_json_min_that_annotate_one_task_the_first_with_a_label_counts()
    {
        (string[] lines, ImportResult result) = folder.ImportFile(folder.Write("in.json", """
            [{"id":1,"text":"修路","label":"经济","annotator":1},
             {"id":2,"text":"建校","label":"民生","annotator":1},
             {"id":1,"text":"修路","label":"安全","annotator":2},
             {"id":2,"text":"建校","label":{"choices":["民生"]},"annotator":2},
             {"id":3,"text":"种树","label":"经济","was_cancelled":true},
             {"id":3,"text":"种树","label":"其他","remark":"再看"},
             {"id":4,"text":"散会","was_cancelled":true},
             {"id":4,"text":"散会"},
             {"id":4,"text":"表彰","label":"党建"},
             {"text":"同一句","label":"经济"},
             {"text":"同一句","label":"民生"}]
            """));
        Assert.Equal(["经济", "民生", "其他", "党建", "经济", "民生"], lines.Select(line => line.Split("\"label\":\"")[1].Split('"')[0]));
        Assert.Contains("\"remark\":\"再看\"", lines[2]);
        Assert.Equal((6, 0, 1, 1, 6), (result.Written, result.Unlabelled, result.Cancelled, result.Disagreeing, result.WithoutDocument));
    }

    [Fact]
    public void Labels_that_were_imported_as_data_do_not_count() =>
        Assert.Contains("\"label\":\"b\",\"secondary\":[]}", Assert.Single(folder.Import($"[{Task(Annotation("\"b\""), """{"text":"修路","label":"a","secondary":["c"]}""")}]")));

    [Theory]
    [InlineData("[", "Not Label Studio's JSON")]
    [InlineData("""{"data":{}}""", "list")]
    [InlineData("[1]", "Task 1")]
    [InlineData("""[{"data":{"text":"甲"},"annotations":[]},{"data":{"content":"甲"}}]""", "Task 2: There is no \"text\" among content")]
    [InlineData("""[{"data":{"text":5}}]""", "Task 1")]
    [InlineData("""[{"data":{"text":"甲","x":"\ud800"}}]""", "Task 1: \"x\" holds half a character")]
    [InlineData("""[{"data":{"text":"甲"},"annotations":[{"result":[{"type":"choices"}]}]}]""", "Task 1")]
    [InlineData("""[{"data":{"text":"甲"},"annotations":[{"result":[{"type":"choices","value":{"choices":[1]}}]}]}]""", "Task 1")]
    [InlineData("""[{"data":{"text":"甲"}}]""", "no labelled paragraph")]
    public void A_bad_file_is_refused_with_its_task(string json, string reason) =>
        Assert.Contains(reason, folder.Refused(json, ExchangeFormat.LabelStudio).Message);
}

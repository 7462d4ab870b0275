using System.Text;
using SpeechML.TestSupport;
using SpeechML.Training.Datasets.Checking;

namespace SpeechML.Training.Tests.Datasets.Checking;

public sealed class DatasetCheckerTests : IDisposable
{
    private static readonly CheckOptions Small = new() { RareLabel = 2, FewParagraphs = 5, FewDocuments = 5, Imbalance = 5 };

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Ten paragraphs of five documents with two labels, about which nothing can be said.</summary>
    private static string Good(string prefix = "d") => string.Concat(Enumerable.Range(0, 10).Select(i =>
        Line($"{prefix}{i / 2}", i, $"{prefix}第{"甲乙丙丁戊己庚辛壬癸"[i]}村{new string("春夏秋冬东南西北上下"[i], 30)}", i % 2 == 0 ? "经济" : "民生")));

    private static string Line(string document, int sequence, string text, string label, string more = "") =>
        $"{{\"doc\":\"{document}\",\"seq\":{sequence},\"text\":\"{text}\",\"label\":\"{label}\"{more}}}\n";

    private DatasetReport Check(string lines, CheckOptions? options = null) => DatasetChecker.Check([folder.Write("a.jsonl", lines)], options ?? Small);

    private FindingGroup Only(DatasetReport report, string kind, Severity severity)
    {
        FindingGroup group = Assert.Single(report.Groups);
        Assert.Equal((kind, severity), (group.Kind, group.Severity));
        Assert.NotEmpty(group.Advice);
        Assert.Equal(severity != Severity.Error, report.Usable);
        Assert.All(group.Findings, finding => Assert.StartsWith(folder.Path, finding.File));
        return group;
    }

    [Fact]
    public void Good_data_has_no_findings_and_is_counted()
    {
        DatasetReport report = Check(Good());
        Assert.True(report.Usable);
        Assert.Empty(report.Groups);
        FileSummary summary = Assert.Single(report.Files);
        Assert.Equal((10, 5), (summary.Paragraphs, summary.Documents));
        Assert.Equal([new("民生", 5), new("经济", 5)], summary.Labels.OrderBy(label => label.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Findings_do_not_depend_on_the_culture()
    {
        string lines = string.Concat(Enumerable.Range(0, 1_200).Select(i => Line($"d{i % 2}", -1, new string((char)(0x4E00 + i), 8), i < 1_190 ? "经济" : "民生", ",\"note\":1")))
            + Line("d0", -1, new string('长', 9_000), "经济") + Line("d0", -1, Varied(0), "民生") + Line("d0", -1, Varied(1), "民生");
        string[] Messages() => [.. Check(lines, Small with { FewParagraphs = 5_000 }).Groups.SelectMany(group => group.Findings).Select(finding => finding.Message)];

        string[] usual = Messages();
        using ForeignCulture culture = new();
        Assert.Equal(usual, Messages());
        foreach (string number in (string[])["stands on 1,200 lines", "some 5,000 and more", "has 9,000 characters", "has 1,191 paragraphs", "% of its character pairs", "Paragraph -1 of"])
        {
            Assert.Contains(number, string.Join('\n', usual));
        }

        static string Varied(int from) => string.Concat(Enumerable.Range(from, 40).Select(i => (char)(0x5E00 + i)));
    }

    [Fact]
    public void Bad_lines_are_errors_with_their_numbers_and_the_rest_is_checked()
    {
        FindingGroup group = Only(Check($"nope\n{Good()}\n{{\"doc\":1,\"seq\":2}}\n"), "bad-line", Severity.Error);
        Assert.Equal([1, 13], group.Findings.Select(finding => finding.Line));
        Assert.Contains("\"doc\" must be text. \"text\" is missing.", group.Findings[1].Message);
    }

    [Theory]
    [InlineData("{\"doc\":\"x\",\"seq\":1,\"text\":\"一个完整的段落\"}", "no-label", Severity.Error)]
    [InlineData("{\"doc\":\"x\",\"seq\":1,\"text\":\"　 \\t\",\"label\":\"经济\"}", "empty-text", Severity.Warning)]
    [InlineData("{\"doc\":\"x\",\"seq\":1,\"text\":\"　好 。\",\"label\":\"经济\"}", "short-text", Severity.Note)]
    [InlineData("{\"doc\":\"x\",\"seq\":1,\"text\":\"一个完整的段落\",\"label\":\"经济\",\"secondary\":[\"经济\"]}", "repeated-secondary", Severity.Note)]
    [InlineData("{\"doc\":\"x\",\"seq\":1,\"text\":\"一个完整的段落\",\"label\":\"经济\",\"secondary\":[\"民声\"]}", "unknown-secondary", Severity.Warning)]
    [InlineData("{\"doc\":\"x\",\"seq\":1,\"text\":\"一个完整的段落\",\"label\":\"经济\",\"lable\":\"民生\"}", "unknown-member", Severity.Note)]
    [InlineData("{\"doc\":\"x\",\"seq\":1,\"text\":\"一个完整的段落\",\"label\":\"经挤\"}", "rare-label", Severity.Warning)]
    [InlineData("{\"doc\":\"d0\",\"seq\":1,\"text\":\"一个完整的段落\",\"label\":\"经济\"}", "repeated-place", Severity.Warning)]
    public void What_is_wrong_with_a_line_is_named_with_its_number(string line, string kind, Severity severity) =>
        Assert.Equal(11, Assert.Single(Only(Check(Good() + line), kind, severity).Findings).Line);

    [Theory]
    [InlineData("work ", "")]
    [InlineData("Work", "")]
    [InlineData("ｗｏｒｋ", "")]
    [InlineData("care", "\"work\",\"WORK\"")]
    public void Labels_that_differ_by_white_space_case_or_width_alone_are_named_with_the_one_that_is_meant(string label, string secondary)
    {
        string good = Good().Replace("经济", "work").Replace("民生", "care");
        DatasetReport report = Check(good + Line("x", 1, "一个完整的段落", label, $",\"secondary\":[{secondary}]"));
        FindingGroup group = report.Groups[0];
        Assert.Equal(("similar-label", Severity.Warning, true), (group.Kind, group.Severity, report.Usable));
        Finding finding = Assert.Single(group.Findings);
        Assert.Equal((11L, 1L), (finding.Line, finding.OtherLine));
        Assert.Contains("from \"work\" by", finding.Message);
    }

    [Fact]
    public void Labels_that_differ_by_a_figure_are_different() =>
        Assert.Empty(Check(Good().Replace("经济", "第1类").Replace("民生", "第2类")).Groups);

    [Fact]
    public void Very_long_texts_are_noted() =>
        Assert.Equal(11, Assert.Single(Only(Check(Good() + Line("x", 1, string.Concat(Enumerable.Range(0, 400).Select(i => $"第{i}村")), "经济")), "long-text", Severity.Note).Findings).Line);

    [Fact]
    public void Our_own_members_are_no_slip() => Assert.Empty(Check(Good() + Line("x", 1, "一个完整的段落", "经济", ",\"targets\":[]")).Groups);

    [Fact]
    public void A_repeated_text_is_a_duplicate_or_a_conflict_by_its_label()
    {
        string text = "全村新修道路，接通自来水，建成小学，村民十分高兴。";
        Finding duplicate = Assert.Single(Only(Check(Good() + Line("x", 1, text, "经济") + Line("x", 2, text, "经济")), "duplicate", Severity.Warning).Findings);
        Assert.Equal((12, 11), (duplicate.Line, duplicate.OtherLine));
        Finding conflict = Assert.Single(Only(Check(Good() + Line("x", 1, text, "经济") + Line("x", 2, text, "民生")), "label-conflict", Severity.Warning).Findings);
        Assert.Equal((12, 11), (conflict.Line, conflict.OtherLine));
        Assert.Contains("\"民生\" here and \"经济\" there: a.jsonl:11", conflict.Message);
    }

    [Fact]
    public void Headings_may_repeat() => Only(Check(Good() + Line("x", 1, "一、工作回顾", "经济") + Line("y", 1, "一、工作回顾", "经济")), "short-duplicate", Severity.Note);

    [Theory]
    [InlineData("全村新修道路，接通自来水，建成小学一所，村民人人十分高兴，都说日子一年更比一年好。", "near-duplicate", "经济")]
    [InlineData("　全村 新修道路，接通自来水，建成小学一所，村民人人十分高兴，都说日子一年更比一年好！", "near-duplicate", "经济")]
    [InlineData("全村新修道路，接通自来水，建成小学一所，村民人人十分高兴，都说日子一年更比一年好！", "near-conflict", "民生")]
    public void Nearly_equal_texts_are_found(string other, string kind, string label)
    {
        string text = "全村新修道路，接通自来水，建成小学一所，村民人人十分高兴，都说日子一年更比一年好！！";
        Assert.Equal(11, Assert.Single(Only(Check(Good() + Line("x", 1, text, "经济") + Line("x", 2, other, label)), kind, Severity.Warning).Findings).OtherLine);
    }

    [Fact]
    public void Texts_that_differ_in_their_figures_are_different() =>
        Assert.Empty(Check(Good() + Line("x", 1, "2019年工业增加值12亿元，农业增加值35亿元。", "经济") + Line("x", 2, "2020年工业增加值47亿元，农业增加值86亿元。", "经济")).Groups);

    [Fact]
    public void A_split_shows_shared_documents_texts_and_labels_that_were_not_learned()
    {
        string text = "全村新修道路，接通自来水，建成小学一所，村民人人十分高兴，都说日子一年更比一年好。";
        string train = folder.Write("train.jsonl", Good() + Line("d9", 1, text, "经济"));
        string dev = folder.Write("dev.jsonl", Good("e") + Line("e9", 1, text + "啊", "经济") + Line("d0", 99, "另外一个段落", "新标签"));
        DatasetReport report = DatasetChecker.Check([train, dev], Small);
        Assert.False(report.Usable);
        Assert.Equal(["unknown-label", "split-duplicate", "split-document"], report.Groups.Select(group => group.Kind));
        Assert.All(report.Groups, group => Assert.Equal(dev, Assert.Single(group.Findings).File));
        Assert.Equal([12L, 11L, 12L], report.Groups.Select(group => group.Findings[0].Line));
        Assert.Equal([null, 11L, 1L], report.Groups.Select(group => group.Findings[0].OtherLine));
    }

    [Fact]
    public void Too_little_to_learn_from_is_said()
    {
        DatasetReport report = Check(Line("a", 1, "一个完整的段落", "经济"), new CheckOptions());
        Assert.False(report.Usable);
        Assert.Equal(["single-label", "too-few-documents", "rare-label", "few-paragraphs"], report.Groups.Select(group => group.Kind));
        Assert.Equal(["no-paragraphs"], Check("\n").Groups.Select(group => group.Kind));
    }

    [Fact]
    public void One_document_is_enough_to_train_on_from_a_model()
    {
        FindingGroup group = Only(Check(Good().Replace("d0", "d").Replace("d1", "d").Replace("d2", "d").Replace("d3", "d").Replace("d4", "d")), "too-few-documents", Severity.Warning);
        Assert.Contains("--base", group.Advice);
    }

    [Fact]
    public void Few_documents_and_unequal_labels_are_warnings()
    {
        string more = string.Concat(Enumerable.Range(0, 30).Select(i => Line("d1", 100 + i, new string((char)('一' + i), 25), "经济")));
        Assert.Equal(["few-documents", "imbalance"], Check(Good() + more, Small with { FewDocuments = 6 }).Groups.Select(group => group.Kind));
    }

    [Fact]
    public void Files_may_be_in_gb18030()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Good());
        Assert.Empty(DatasetChecker.Check([folder.Write("a.jsonl", bytes)], Small).Groups);
    }

    [Fact]
    public void What_holds_no_text_is_refused()
    {
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => DatasetChecker.Check([folder.At("没有.jsonl")])).Code);
        Assert.Equal(ErrorCodes.UnsupportedFormat, Assert.Throws<SpeechMLException>(() => DatasetChecker.Check([folder.Write("a.features", "x")])).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => DatasetChecker.Check([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DatasetChecker.Check([folder.At("x")], new CheckOptions { NearDuplicate = 1.5 }));
    }
}

using SpeechML.TestSupport;
using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Tests.Evaluation;

/// <summary>The old bundle answers 工 for 厂 and 教 for 校 and 师; the new one 工 for all but 校.</summary>
public sealed class BundleComparerTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string old, @new;

    public BundleComparerTests()
    {
        old = ToyBundle.Write(folder.At("旧"), ToyBundle.Model(["工", "教"], ('厂', [9, 0]), ('校', [0, 9]), ('师', [0, 9])));
        @new = ToyBundle.Write(folder.At("新"), ToyBundle.Model(["工", "教"], ('厂', [9, 0]), ('校', [0, 9]), ('师', [9, 0])));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Numbers_are_those_computed_by_hand()
    {
        BundleComparison comparison = Compare(old, @new, ("a", "厂", "工"), ("a", "师", "教"), ("b", "师", "工"), ("b", "师", "工"), ("c", "校", "教"));
        Assert.Equal((5, 3), (comparison.Paragraphs, comparison.Documents));
        Assert.Equal((1, 2), (comparison.OnlyOldRight, comparison.OnlyNewRight));
        Assert.Equal((0.6, 0.8), (comparison.Old.Accuracy, comparison.New.Accuracy));
        Assert.Equal(0.2, comparison.AccuracyDifference, 1e-9);
        Assert.Equal(1, comparison.PValue);
        Assert.True(comparison.DifferenceLow < 0 && comparison.DifferenceHigh > 0.2);
        Assert.Equal(ComparisonVerdict.NoDifference, comparison.Verdict);
        Assert.Equal([new LabelDifference("工", 3, 0.5, 6 / 7.0), new LabelDifference("教", 2, 2 / 3.0, 2 / 3.0)], comparison.Labels);
        Assert.Equal(
            [new ChangedParagraph("a", 2, "教", "教", "工", "师"), new ChangedParagraph("b", 3, "工", "教", "工", "师"), new ChangedParagraph("b", 4, "工", "教", "工", "师")],
            comparison.Changes);
    }

    [Fact]
    public void A_clear_gain_is_better_and_the_other_way_round_worse()
    {
        (string, string, string)[] data = [.. Enumerable.Range(0, 12).Select(i => ($"{i}", "师", "工"))];
        Assert.Equal(ComparisonVerdict.Better, Compare(old, @new, data).Verdict);
        Assert.Equal(ComparisonVerdict.Worse, Compare(@new, old, data).Verdict);
        Assert.Equal(ComparisonVerdict.NoDifference, Compare(@new, @new, data).Verdict);
    }

    [Fact]
    public void Many_paragraphs_of_one_document_of_two_do_not_make_a_verdict()
    {
        // By paragraphs alone the gain would be beyond doubt; without the one document there is none.
        (string, string, string)[] data = [.. Enumerable.Range(0, 12).Select(_ => ("a", "师", "工")), ("b", "厂", "工")];
        BundleComparison comparison = Compare(old, @new, data);
        Assert.True(comparison.PValue < 0.001);
        Assert.Equal(0, comparison.DifferenceLow);
        Assert.Equal(ComparisonVerdict.NoDifference, comparison.Verdict);
    }

    [Fact]
    public void Features_are_compared_as_text_is_but_have_no_excerpt()
    {
        string text = Data(("a", "师", "教"), ("b", "厂", "工"));
        FeatureFiles.Extract([text], folder.At("数据.features"), 1);
        ChangedParagraph change = Assert.Single(BundleComparer.Compare(old, @new, folder.At("数据.features")).Changes);
        Assert.Equal(new ChangedParagraph("a", 1, "教", "教", "工", null), change);
    }

    [Fact]
    public void A_label_that_only_the_new_bundle_knows_is_never_answered_by_the_old()
    {
        string more = ToyBundle.Write(folder.At("多"), ToyBundle.Model(["医", "教"], ('厂', [9, 0]), ('校', [0, 9])));
        BundleComparison comparison = Compare(old, more, ("a", "厂", "医"));
        Assert.Equal(["医", "工", "教"], comparison.Labels.Select(label => label.Label));
        Assert.Equal((0, 1), (comparison.Old.Accuracy, comparison.New.Accuracy));
    }

    [Fact]
    public void A_label_that_neither_knows_is_an_error()
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Compare(old, @new, ("a", "厂", "农")));
        Assert.Equal((ErrorCodes.UnknownLabel, folder.At("数据.jsonl")), (error.Code, error.File));
        Assert.Contains("农", error.Message);
    }

    [Fact]
    public void What_is_missing_or_empty_is_named()
    {
        string data = Data(("a", "厂", "工")), nowhere = folder.At("无");
        Assert.Equal(ErrorCodes.IncompleteBundle, Assert.Throws<SpeechMLException>(() => BundleComparer.Compare(nowhere, @new, data)).Code);
        Assert.Equal(ErrorCodes.IncompleteBundle, Assert.Throws<SpeechMLException>(() => BundleComparer.Compare(old, nowhere, data)).Code);
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => BundleComparer.Compare(old, @new, nowhere)).Code);
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => BundleComparer.Compare(old, @new, folder.Write("空.jsonl", ""))).Code);
        Assert.Throws<ArgumentException>(() => BundleComparer.Compare("", @new, data));
    }

    private BundleComparison Compare(string one, string other, params (string, string, string)[] paragraphs) => BundleComparer.Compare(one, other, Data(paragraphs));

    private string Data(params (string Document, string Text, string Label)[] paragraphs) => folder.Write("数据.jsonl", string.Join('\n', paragraphs.Select((paragraph, i) =>
        $$"""{"doc":"{{paragraph.Document}}","seq":{{i + 1}},"text":"{{paragraph.Text}}","label":"{{paragraph.Label}}"}""")));
}

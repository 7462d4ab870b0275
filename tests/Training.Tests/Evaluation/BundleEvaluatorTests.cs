using SpeechML.TestSupport;
using SpeechML.Training.Bundles;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Tests.Datasets;

namespace SpeechML.Training.Tests.Evaluation;

public sealed class BundleEvaluatorTests : IDisposable
{
    private readonly TempFolder folder = new();

    public BundleEvaluatorTests() => BundleWriter.Write(TinyModel.Parts(), folder.At("模型"));

    public void Dispose() => folder.Dispose();

    /// <summary>The model answers 经济 for 甲 and 民生 for 乙.</summary>
    private LabelEvaluation Evaluate(params string[] lines) =>
        BundleEvaluator.EvaluateLabels(folder.At("模型"), folder.Write("数据.jsonl", string.Join('\n', lines)));

    [Fact]
    public void Numbers_are_those_computed_by_hand()
    {
        LabelEvaluation evaluation = Evaluate(
            Examples.Line("a", 1, "甲", "经济"),
            Examples.Line("a", 2, "甲", "民生", "经济"),
            Examples.Line("a", 3, "乙", "民生"),
            Examples.Line("a", 4, "乙", "经济"),
            Examples.Line("a", 5, "甲", "经济", "民生"));
        Assert.Equal(5, evaluation.Paragraphs);
        Assert.Equal(3 / 5.0, evaluation.Accuracy, 1e-9);
        Assert.Equal(4 / 5.0, evaluation.Ok, 1e-9);
        Assert.Equal([[2, 1], [1, 1]], evaluation.Confusion);
        Assert.Equal(
            [new LabelQuality("经济", 3, 2 / 3.0, 2 / 3.0, 2 / 3.0), new LabelQuality("民生", 2, 0.5, 0.5, 0.5)],
            evaluation.Labels);
        Assert.Equal((2 / 3.0 + 0.5) / 2, evaluation.MacroF1, 1e-9);

        // 甲 is answered with 1 / (1 + e^-1.25) and is right 2 times in 3, 乙 with 1 / (1 + e^-0.5) and 1 time in 2.
        double first = 1 / (1 + Math.Exp(-1.25)), second = 1 / (1 + Math.Exp(-0.5));
        Assert.Equal((Math.Abs(3 * first - 2) + Math.Abs(2 * second - 1)) / 5, evaluation.CalibrationError, 1e-6);
    }

    [Fact]
    public void A_label_that_is_only_answered_counts_in_the_mean_with_nothing()
    {
        LabelEvaluation evaluation = Evaluate(Examples.Line("a", 1, "甲", "经济"), Examples.Line("a", 2, "乙", "经济"));
        Assert.Equal(new LabelQuality("民生", 0, 0, 0, 0), evaluation.Labels[1]);
        Assert.Equal(2 / 3.0 / 2, evaluation.MacroF1, 1e-9);
    }

    [Fact]
    public void A_label_that_is_nowhere_does_not_count_in_the_mean() =>
        Assert.Equal(1, Evaluate(Examples.Line("a", 1, "甲", "经济")).MacroF1);

    [Fact]
    public void A_label_that_the_bundle_does_not_know_is_an_error()
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Evaluate(Examples.Line("a", 1, "甲", "安全")));
        Assert.Equal((ErrorCodes.UnknownLabel, folder.At("数据.jsonl")), (error.Code, error.File));
        Assert.Contains("安全", error.Message);
    }
}

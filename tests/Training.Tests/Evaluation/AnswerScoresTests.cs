using SpeechML.Training.Datasets;
using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Tests.Evaluation;

public sealed class AnswerScoresTests
{
    [Fact]
    public void Reliability_has_ten_bins_and_1_belongs_to_the_last()
    {
        LabelEvaluation scores = Of(Answer("甲", "甲", 0.25f), Answer("甲", "乙", 0.75f), Answer("甲", "甲", 0.75f), Answer("甲", "甲", 1f));
        Assert.Equal(10, scores.Reliability.Count);
        Assert.Equal(new ReliabilityBin(0.2, 0.3, 1, 0.25, 1), scores.Reliability[2]);
        Assert.Equal(new ReliabilityBin(0.7, 0.8, 2, 0.75, 0.5), scores.Reliability[7]);
        Assert.Equal(new ReliabilityBin(0.9, 1, 1, 1, 1), scores.Reliability[9]);
        Assert.Equal(new ReliabilityBin(0, 0.1, 0, 0, 0), scores.Reliability[0]);
        Assert.Equal((0.75 + 2 * 0.25 + 0) / 4, scores.CalibrationError, 1e-9);
    }

    [Fact]
    public void Coverage_takes_the_most_confident_first()
    {
        // Ten answers, 0.95 down to 0.05, of which the sixth and the last are wrong.
        LabelEvaluation scores = Of([.. Enumerable.Range(0, 10).Select(i => Answer("甲", i is 5 or 9 ? "乙" : "甲", 0.95f - 0.1f * i))]);
        Assert.Equal([0.5, 0.6, 0.7, 0.8, 0.9, 1], scores.Coverage.Select(point => point.Coverage));
        Assert.Equal([1, 5 / 6.0, 6 / 7.0, 7 / 8.0, 8 / 9.0, 0.8], scores.Coverage.Select(point => point.Accuracy));
        Assert.Equal(0.55, scores.Coverage[0].Threshold, 1e-6);
        Assert.Equal((0.5, 1.0), (scores.AccurateCoverage!.Coverage, scores.AccurateCoverage.Accuracy));
    }

    [Fact]
    public void Equal_confidences_are_answered_together_or_not_at_all()
    {
        LabelEvaluation scores = Of(Answer("甲", "甲", 0.9f), Answer("甲", "乙", 0.8f), Answer("甲", "甲", 0.8f), Answer("甲", "甲", 0.8f));
        Assert.Equal(new CoveragePoint(1, 0.75, 0.8f), scores.Coverage[0]);
        Assert.Equal(0.25, scores.AccurateCoverage!.Coverage);
    }

    [Fact]
    public void The_largest_accurate_coverage_may_lie_behind_a_dip()
    {
        LabelEvaluation scores = Of([Answer("甲", "乙", 0.99f), .. Enumerable.Range(0, 40).Select(i => Answer("甲", "甲", 0.9f - 0.01f * i))]);
        Assert.Equal(1, scores.AccurateCoverage!.Coverage);
    }

    [Fact]
    public void There_is_no_accurate_coverage_where_nothing_is_right() => Assert.Null(Of(Answer("甲", "乙", 0.9f)).AccurateCoverage);

    [Fact]
    public void Secondary_labels_are_counted_over_all_paragraphs_and_never_the_primary_one()
    {
        LabelEvaluation scores = Of(
            Answer("甲", "甲", 0.9f, ["乙", "丙"], ["乙"]), // one hit, one missed
            Answer("甲", "乙", 0.9f, [], ["甲", "丙"]),     // 甲 is the primary label and does not count; 丙 is too many
            Answer("甲", "乙", 0.9f, ["乙"], []));          // answered as the primary label, so not found
        Assert.Equal(new SecondaryQuality(3, 2, 0.5, 1 / 3.0, 0.4), scores.Secondary);
    }

    [Fact]
    public void Without_secondary_labels_their_scores_are_0() =>
        Assert.Equal(new SecondaryQuality(0, 0, 0, 0, 0), Of(Answer("甲", "甲", 0.9f)).Secondary);

    private static LabelEvaluation Of(params LabelAnswer[] answers) => AnswerScores.Of(answers, ["甲", "乙", "丙"]);

    private static LabelAnswer Answer(string label, string answer, float confidence, string[]? secondary = null, string[]? answeredSecondary = null) => new(
        new Example { Document = "a", Sequence = 1, Label = label, Secondary = secondary ?? [], Sure = true, Sentences = [] },
        answer, confidence, answeredSecondary ?? []);
}

using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Tests.Datasets;

namespace SpeechML.Training.Tests.Classification;

public class CalibratorTests
{
    private static readonly string[] Labels = ["x", "y"];

    /// <summary>Ten examples whose first label is right in so many cases, each with the same scores.</summary>
    private static float Temperature(int right, float margin)
    {
        float[][] scores = [.. Enumerable.Range(0, 10).Select(_ => (float[])[margin, 0])];
        Example[] examples = [.. Enumerable.Range(0, 10).Select(i => Examples.Of("甲", i < right ? "x" : "y"))];
        return Calibrator.Fit(scores, examples, Labels).Temperature;
    }

    [Theory]
    [InlineData(8, 5f)]
    [InlineData(8, 1f)]
    [InlineData(9, 2.1972246f)]
    public void Scores_at_their_temperature_are_as_confident_as_they_are_right(int right, float margin) =>
        Assert.Equal(right / 10f, Calibrator.Softmax([margin, 0], Temperature(right, margin))[0], 1e-2);

    [Fact]
    public void Overconfident_scores_are_cooled_and_timid_ones_sharpened()
    {
        Assert.True(Temperature(8, 5) > 3);
        Assert.True(Temperature(8, 1) < 0.8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.01f)]
    public void Probabilities_add_up_to_one_whatever_the_scores(float temperature)
    {
        float[] probabilities = Calibrator.Softmax([1000, -1000, 999.99f], temperature);
        Assert.Equal(1, probabilities.Sum(), 1e-6);
        Assert.Equal(0, probabilities[1]);
    }

    [Fact]
    public void A_threshold_parts_secondary_labels_from_the_others()
    {
        // The first label is always the answer; the second is secondary exactly where it scores -1 and not -4.
        List<float[]> scores = [];
        List<Example> examples = [];
        for (int i = 0; i < 40; i++)
        {
            bool secondary = i % 4 == 0;
            scores.Add([0, secondary ? -1 : -4]);
            examples.Add(Examples.Of("甲", i % 5 == 0 ? "y" : "x", secondary: secondary ? ["y"] : []));
        }

        Calibration calibration = Calibrator.Fit([.. scores], examples, Labels);
        float with = Calibrator.Softmax([0, -1], calibration.Temperature)[1], without = Calibrator.Softmax([0, -4], calibration.Temperature)[1];
        Assert.InRange(calibration.SecondaryThresholds[1], without, with);
    }

    [Fact]
    public void A_label_that_never_is_secondary_has_the_highest_threshold() =>
        Assert.Equal([0.6f, 0.6f], Calibrator.Fit([[1, 0], [0, 1]], [Examples.Of("甲", "x"), Examples.Of("乙", "y")], Labels).SecondaryThresholds);
}

using SpeechML.Classification.Explaining;

namespace SpeechML.Tests.Classification.Explaining;

public sealed class MaximalSegmentsTests
{
    [Theory]
    [InlineData(new double[0], "")]
    [InlineData(new double[] { -1, 0, -2 }, "")]
    [InlineData(new double[] { 3 }, "0-1")]
    [InlineData(new double[] { 2, -1, 2 }, "0-3")]
    [InlineData(new double[] { 2, -3, 2 }, "0-1 2-3")]
    [InlineData(new double[] { -1, 2, 2, -1 }, "1-3")]
    // The example of Ruzzo and Tompa's paper.
    [InlineData(new double[] { 4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5 }, "0-1 2-3 4-11")]
    public void Bridges_a_dip_that_pays_and_stops_at_one_that_does_not(double[] scores, string expected) =>
        Assert.Equal(expected, string.Join(' ', MaximalSegments.Find(scores).Select(segment => $"{segment.First}-{segment.End}")));

    [Fact]
    public void Agrees_with_taking_the_best_stretch_again_and_again()
    {
        Random random = new(5);
        for (int round = 0; round < 200; round++)
        {
            double[] scores = [.. Enumerable.Range(0, random.Next(30)).Select(_ => random.NextDouble() * 2 - 1)];
            List<(int, int)> expected = [];
            TakeBest(scores, 0, scores.Length, expected);
            Assert.Equal(expected.Order(), MaximalSegments.Find(scores));
        }
    }

    /// <summary>The definition: the stretch with the greatest sum, then the same on both sides of it.</summary>
    private static void TakeBest(double[] scores, int first, int end, List<(int, int)> found)
    {
        (double Sum, int First, int End) best = (0, 0, 0);
        for (int i = first; i < end; i++)
        {
            double sum = 0;
            for (int j = i; j < end; j++)
            {
                sum += scores[j];
                best = sum > best.Sum ? (sum, i, j + 1) : best;
            }
        }

        if (best.Sum > 0)
        {
            found.Add((best.First, best.End));
            TakeBest(scores, first, best.First, found);
            TakeBest(scores, best.End, end, found);
        }
    }
}

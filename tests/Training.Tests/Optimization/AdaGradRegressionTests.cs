using System.Numerics;
using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

public class AdaGradRegressionTests
{
    private static readonly SparseMatrix X = SparseMatrixTests.Dense(4, [1, 0, 0, 0.2f], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]);
    private static readonly int[] Labels = [0, 1, 2, 3];
    private static readonly float[] Weights = [1, 1, 1, 1];

    [Fact]
    public void Examples_that_can_be_told_apart_are_told_apart()
    {
        var learned = Train(X, Labels, Weights);
        Assert.Equal(Labels, Enumerable.Range(0, X.RowCount).Select(row => Best(learned, row)));
        Assert.Equal(X.ColumnCount + 1, learned.Length);
    }

    [Fact]
    public void A_first_step_is_as_long_as_the_rate_whatever_the_gradient()
    {
        // One example, one epoch: every weight that it touches moves by nearly the rate, to its label and away from the others.
        var learned = new AdaGradRegression(1, 0.5f).Train(SparseMatrixTests.Dense(2, [1f, 0.5f]), [1], [1]);
        Assert.All(learned, row => Assert.All((float[])[-row.X, row.Y, -row.Z, -row.W], step => Assert.Equal(0.5, step, 0.02)));
    }

    [Fact]
    public void Of_equal_examples_with_two_labels_the_heavier_wins()
    {
        var twins = SparseMatrixTests.Dense(1, [1f], [1f]);
        Assert.Equal(2, Best(Train(twins, [2, 3], [3, 1]), 0, twins));
        Assert.Equal(3, Best(Train(twins, [2, 3], [1, 3]), 0, twins));
    }

    [Fact]
    public void The_same_examples_give_the_same_weights() => Assert.Equal(Train(X, Labels, Weights), Train(X, Labels, Weights));

    [Fact]
    public void It_stops_when_told_to() =>
        Assert.Throws<OperationCanceledException>(() => new AdaGradRegression(5, 0.1f).Train(X, Labels, Weights, new CancellationToken(canceled: true)));

    private static Vector4[] Train(SparseMatrix x, int[] labels, float[] weights) => new AdaGradRegression(20, 0.1f).Train(x, labels, weights);

    private static int Best(Vector4[] learned, int row, SparseMatrix? x = null)
    {
        x ??= X;
        var score = learned[^1];
        for (int i = x.RowStart[row]; i < x.RowStart[row + 1]; i++)
            score += learned[x.Column[i]] * x.Value[i];
        float[] scores = [score.X, score.Y, score.Z, score.W];
        return Array.IndexOf(scores, scores.Max());
    }
}

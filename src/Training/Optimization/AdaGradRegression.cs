using System.Numerics;

namespace SpeechML.Training.Optimization;

/// <summary>
/// Multinomial logistic regression over four labels by AdaGrad (Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", JMLR 2011): each weight has a rate of its own, which falls with what its gradients have summed up to, so that rare
/// features learn as fast as common ones. One example after the other in an order that is drawn anew each epoch, and always the same.
/// </summary>
/// <param name="epochs">How often all examples are gone through.</param>
/// <param name="rate">The rate before any gradient was seen; in units of weight.</param>
internal sealed class AdaGradRegression(int epochs, float rate)
{
    // Added to the squares, so that a weight whose gradients are tiny does not step as far as one that is sure.
    private const float Floor = 1e-3f;

    private const int Seed = 1;

    /// <param name="x">One row an example.</param>
    /// <param name="labels">The label of each example, 0 to 3.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="cancellation">Ends the training.</param>
    /// <returns>The weights of each column, and last the intercepts.</returns>
    public Vector4[] Train(SparseMatrix x, int[] labels, float[] weights, CancellationToken cancellation = default)
    {
        var learned = new Vector4[x.ColumnCount + 1];
        var squares = new Vector4[x.ColumnCount + 1];
        int[] order = [.. Enumerable.Range(0, x.RowCount)];
        var random = new Random(Seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            random.Shuffle(order);
            foreach (int row in order)
            {
                int from = x.RowStart[row], to = x.RowStart[row + 1];
                var columns = x.Column.AsSpan(from, to - from);
                var values = x.Value.AsSpan(from, to - from);
                var score = learned[^1];
                for (int i = 0; i < columns.Length; i++)
                    score += learned[columns[i]] * values[i];
                var expected = Vector4.Zero;
                expected[labels[row]] = 1;
                var gradient = (expected - Softmax(score)) * weights[row];
                Step(ref learned[^1], ref squares[^1], gradient);
                for (int i = 0; i < columns.Length; i++)
                    Step(ref learned[columns[i]], ref squares[columns[i]], gradient * values[i]);
            }
        }

        return learned;
    }

    private void Step(ref Vector4 weight, ref Vector4 squares, Vector4 gradient)
    {
        squares += gradient * gradient;
        weight += rate * gradient / Vector4.SquareRoot(squares + new Vector4(Floor));
    }

    private static Vector4 Softmax(Vector4 score)
    {
        float high = Math.Max(Math.Max(score.X, score.Y), Math.Max(score.Z, score.W));
        var raised = new Vector4(MathF.Exp(score.X - high), MathF.Exp(score.Y - high), MathF.Exp(score.Z - high), MathF.Exp(score.W - high));
        return raised / (raised.X + raised.Y + raised.Z + raised.W);
    }
}

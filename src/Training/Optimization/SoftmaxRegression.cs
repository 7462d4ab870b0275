namespace SpeechML.Training.Optimization;

/// <summary>
/// Multinomial logistic regression with an L2 penalty: minimises Σ wᵢ · cross-entropy(targetᵢ, softmax(offsetᵢ + W·xᵢ + b)) + l2/2 · ‖W‖².
/// The intercept b is not penalised. The result does not depend on the number of threads.
/// </summary>
internal sealed class SoftmaxRegression(LbfgsOptions options, ParallelOptions parallel)
{
    private const int RowsPerTask = 64;
    private const int ColumnsPerTask = 2048;

    /// <param name="x">One row an example.</param>
    /// <param name="targets">Row-major examples × labels: the probability that each label should get.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="labelCount">The number of labels.</param>
    /// <param name="l2">The penalty's factor, on the scale of the summed loss.</param>
    /// <param name="offsets">Scores that each example starts from (examples × labels), or null for none.</param>
    /// <param name="onIteration">Told the iteration, the objective and the relative gradient.</param>
    public LinearWeights Train(
        SparseMatrix x, float[] targets, float[] weights, int labelCount, double l2,
        float[]? offsets = null, Action<int, double, double>? onIteration = null)
    {
        int allColumns = x.ColumnCount;

        // A column without entries keeps weight zero; leaving it out makes the minimiser's vectors several times shorter.
        (x, int[] kept) = x.DropEmptyColumns();
        SparseMatrix columns = x.Transpose();
        int k = labelCount, features = x.ColumnCount;
        double[] residuals = new double[x.RowCount * k];
        double[] losses = new double[x.RowCount];

        double Evaluate(double[] w, double[] gradient)
        {
            int rowTasks = (x.RowCount + RowsPerTask - 1) / RowsPerTask;
            Parallel.For(0, rowTasks, parallel, task =>
            {
                Span<double> scores = stackalloc double[k];
                for (int row = task * RowsPerTask; row < Math.Min(x.RowCount, (task + 1) * RowsPerTask); row++)
                {
                    w.AsSpan(features * k, k).CopyTo(scores);
                    if (offsets is not null)
                    {
                        for (int c = 0; c < k; c++) scores[c] += offsets[row * k + c];
                    }

                    for (int i = x.RowStart[row]; i < x.RowStart[row + 1]; i++)
                    {
                        double value = x.Value[i];
                        ReadOnlySpan<double> weightRow = w.AsSpan(x.Column[i] * k, k);
                        for (int c = 0; c < k; c++) scores[c] += value * weightRow[c];
                    }

                    losses[row] = weights[row] * CrossEntropy(scores, targets.AsSpan(row * k, k), weights[row], residuals.AsSpan(row * k, k));
                }
            });

            int columnTasks = (features + ColumnsPerTask - 1) / ColumnsPerTask;
            double[] penalties = new double[columnTasks];
            Parallel.For(0, columnTasks, parallel, task =>
            {
                double penalty = 0;
                for (int f = task * ColumnsPerTask; f < Math.Min(features, (task + 1) * ColumnsPerTask); f++)
                {
                    Span<double> g = gradient.AsSpan(f * k, k);
                    for (int c = 0; c < k; c++)
                    {
                        double weight = w[f * k + c];
                        penalty += weight * weight;
                        g[c] = l2 * weight;
                    }

                    for (int i = columns.RowStart[f]; i < columns.RowStart[f + 1]; i++)
                    {
                        double value = columns.Value[i];
                        ReadOnlySpan<double> residual = residuals.AsSpan(columns.Column[i] * k, k);
                        for (int c = 0; c < k; c++) g[c] += value * residual[c];
                    }
                }

                penalties[task] = penalty;
            });

            Span<double> bias = gradient.AsSpan(features * k, k);
            bias.Clear();
            double sum = 0;
            for (int row = 0; row < x.RowCount; row++)
            {
                sum += losses[row];
                for (int c = 0; c < k; c++) bias[c] += residuals[row * k + c];
            }

            return sum + l2 / 2 * penalties.Sum();
        }

        double[] solution = new Lbfgs(options, parallel).Minimize(new double[(features + 1) * k], Evaluate, onIteration);
        double[] rows = new double[allColumns * k];
        for (int f = 0; f < features; f++)
        {
            solution.AsSpan(f * k, k).CopyTo(rows.AsSpan(kept[f] * k));
        }

        return new LinearWeights(k, rows, solution[(features * k)..]);
    }

    /// <summary>Writes weight · (softmax − target) and returns the unweighted cross-entropy.</summary>
    private static double CrossEntropy(Span<double> scores, ReadOnlySpan<float> target, double weight, Span<double> residual)
    {
        double max = scores[0];
        foreach (double score in scores) max = Math.Max(max, score);
        double sum = 0;
        foreach (double score in scores) sum += Math.Exp(score - max);
        double logSum = max + Math.Log(sum), loss = 0;
        for (int c = 0; c < scores.Length; c++)
        {
            double logProbability = scores[c] - logSum;
            loss -= target[c] * logProbability;
            residual[c] = weight * (Math.Exp(logProbability) - target[c]);
        }

        return loss;
    }
}

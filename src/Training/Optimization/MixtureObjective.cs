using System.Numerics;
using System.Runtime.Intrinsics;

namespace SpeechML.Training.Optimization;

/// <summary>
/// The objective of <see cref="MixtureRegression"/> and its gradient. Every sum is taken over fixed blocks of examples or over one column, so that
/// it does not depend on the number of threads.
/// </summary>
/// <typeparam name="T">The precision of the products of rows with weights and residuals; sums of more than a block are double.</typeparam>
internal sealed class MixtureObjective<T>
    where T : unmanaged, INumber<T>
{
    private const int ExamplesPerTask = 64;
    private const int ColumnsPerTask = 2048;

    /// <summary>So many entries of a column are added up in <typeparamref name="T"/>, which keeps a long column's sum as exact as a short one's.</summary>
    private const int EntriesPerSum = 64;

    private readonly MixtureProblem problem;
    private readonly SparseMatrix columns;
    private readonly float[] targets, weights;
    private readonly double[] prior;
    private readonly double l2;
    private readonly bool movesBias;
    private readonly ParallelOptions parallel;
    private readonly int k, blocks;
    private readonly MixtureScorer<T> scorer;
    private readonly LabelRows<T> residuals, denseParts;
    private readonly double[] losses, biasParts, penalties;

    /// <param name="problem">The examples.</param>
    /// <param name="targets">Row-major examples × labels: the probability that each label should get.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="prior">What weights are penalised for leaving: row-major columns × labels, and intercepts, which are free.</param>
    /// <param name="labelCount">The number of labels.</param>
    /// <param name="l2">The penalty's factor.</param>
    /// <param name="movesBias">False where the intercept is to stay as it is.</param>
    /// <param name="parallel">The threads to work on.</param>
    public MixtureObjective(
        MixtureProblem problem, float[] targets, float[] weights, double[] prior, int labelCount, double l2, bool movesBias, ParallelOptions parallel)
    {
        (this.problem, this.targets, this.weights, this.prior, k, this.l2) = (problem, targets, weights, prior, labelCount, l2);
        (this.movesBias, this.parallel) = (movesBias, parallel);
        columns = problem.Rows.Transpose();
        scorer = new MixtureScorer<T>(problem.Rows.ColumnCount, k);
        residuals = new LabelRows<T>(problem.Rows.RowCount, k);
        blocks = (problem.ExampleCount + ExamplesPerTask - 1) / ExamplesPerTask;
        denseParts = new LabelRows<T>(blocks * problem.Dense.Width, k);
        (losses, biasParts, penalties) = (new double[blocks], new double[blocks * k], new double[problem.Rows.ColumnCount]);
    }

    /// <summary>Writes the gradient at a point and returns the objective there.</summary>
    public double Evaluate(double[] point, double[] gradient)
    {
        scorer.Load(point);
        Parallel.For(0, blocks, parallel, BlockResiduals);
        int features = columns.RowCount;
        Parallel.For(0, (features + ColumnsPerTask - 1) / ColumnsPerTask, parallel, task =>
        {
            for (int f = task * ColumnsPerTask; f < Math.Min(features, (task + 1) * ColumnsPerTask); f++)
            {
                penalties[f] = ColumnGradient(f, point, gradient);
            }
        });
        AddDenseGradient(gradient);
        Span<double> bias = gradient.AsSpan(features * k, k);
        bias.Clear();
        if (movesBias)
        {
            for (int i = 0; i < biasParts.Length; i++)
            {
                bias[i % k] += biasParts[i];
            }
        }

        return losses.Sum() + l2 / 2 * penalties.Sum();
    }

    /// <summary>
    /// The residuals of a block's examples, and what they add to the gradient of the dense columns, whose rows are in the cache now.
    /// </summary>
    private void BlockResiduals(int block)
    {
        int from = block * ExamplesPerTask, to = Math.Min(problem.ExampleCount, from + ExamplesPerTask);
        Span<double> bias = biasParts.AsSpan(block * k, k);
        bias.Clear();
        double loss = 0;
        for (int example = from; example < to; example++)
        {
            loss += Residuals(example, bias);
        }

        losses[block] = loss;
        int dense = problem.Dense.Width, first = problem.Start[from], parts = problem.Start[to] - first;
        Span<Vector256<T>> sums = denseParts.Rows(block * dense, dense);
        sums.Clear();
        LabelProducts<T>.DenseTransposed(
            problem.Dense.Value.AsSpan(first * dense, parts * dense), dense, residuals.Rows(first, parts), residuals.Width, sums);
    }

    /// <summary>
    /// Writes, for each part, the derivative of the loss by W·x of that part, and adds for the example that by the intercept; returns the loss.
    /// </summary>
    private double Residuals(int example, Span<double> bias)
    {
        int first = problem.Start[example], parts = problem.Start[example + 1] - first;
        Span<double> probabilities = parts <= 64 ? stackalloc double[parts * k] : new double[parts * k];
        Span<double> mixture = stackalloc double[k], slope = stackalloc double[k], all = stackalloc double[k];
        scorer.Score(problem, example, residuals, probabilities, mixture);
        ReadOnlySpan<float> target = targets.AsSpan(example * k, k);
        double loss = 0, weight = weights[example];
        for (int c = 0; c < k; c++)
        {
            double probability = Math.Max(mixture[c], MixtureRegression.SmallestProbability);
            loss -= target[c] * Math.Log(probability);
            slope[c] = -weight * target[c] / probability;
        }

        all.Clear();
        for (int part = 0; part < parts; part++)
        {
            Span<double> p = probabilities.Slice(part * k, k);
            double mean = 0;
            for (int c = 0; c < k; c++) mean += p[c] * slope[c];
            for (int c = 0; c < k; c++)
            {
                p[c] *= problem.Share[first + part] * (slope[c] - mean);
                all[c] += p[c];
            }
        }

        // Turned from derivatives by z into derivatives by W·x.
        for (int part = 0; part < parts; part++)
        {
            Span<T> residual = residuals.Row(first + part);
            ReadOnlySpan<double> p = probabilities.Slice(part * k, k);
            double own = problem.OwnScale[first + part], paragraph = problem.AllScale[example];
            for (int c = 0; c < k; c++) residual[c] = T.CreateTruncating(own * p[c] + paragraph * all[c]);
        }

        for (int c = 0; c < k; c++) bias[c] += all[c];
        return weight * loss;
    }

    /// <summary>Writes the gradient of one column's weights, but for its dense part, and returns their squared distance from the prior.</summary>
    private double ColumnGradient(int f, double[] point, double[] gradient)
    {
        double penalty = 0;
        Span<double> g = gradient.AsSpan(f * k, k);
        ReadOnlySpan<double> at = point.AsSpan(f * k, k), from = prior.AsSpan(f * k, k);
        for (int c = 0; c < k; c++)
        {
            double weight = at[c] - from[c];
            penalty += weight * weight;
            g[c] = l2 * weight;
        }

        ReadOnlySpan<Vector256<T>> rows = residuals.All;
        Span<Vector256<T>> sum = stackalloc Vector256<T>[residuals.Width];
        for (int i = columns.RowStart[f]; i < columns.RowStart[f + 1]; i += EntriesPerSum)
        {
            int count = Math.Min(EntriesPerSum, columns.RowStart[f + 1] - i);
            LabelProducts<T>.Sparse(columns.Column.AsSpan(i, count), columns.Value.AsSpan(i, count), rows, residuals.Width, sum);
            Add(sum, g);
        }

        return penalty;
    }

    private void AddDenseGradient(double[] gradient)
    {
        int dense = problem.Dense.Width;
        for (int block = 0; block < blocks; block++)
        {
            for (int d = 0; d < dense; d++)
            {
                Add(denseParts.Rows(block * dense + d, 1), gradient.AsSpan((problem.DenseStart + d) * k, k));
            }
        }
    }

    private static void Add(ReadOnlySpan<Vector256<T>> sum, Span<double> to)
    {
        ReadOnlySpan<T> lanes = System.Runtime.InteropServices.MemoryMarshal.Cast<Vector256<T>, T>(sum);
        for (int c = 0; c < to.Length; c++) to[c] += double.CreateTruncating(lanes[c]);
    }
}

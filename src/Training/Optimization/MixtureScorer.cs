using System.Numerics;
using System.Runtime.Intrinsics;

namespace SpeechML.Training.Optimization;

/// <summary>The probabilities that weights give to the examples of a <see cref="MixtureProblem"/>.</summary>
/// <typeparam name="T">The precision of the products of rows and weights; what is made of them is double.</typeparam>
internal sealed class MixtureScorer<T>
    where T : unmanaged, INumber<T>
{
    private readonly LabelRows<T> weights;
    private readonly double[] bias;

    public MixtureScorer(int columnCount, int labels) => (weights, bias) = (new LabelRows<T>(columnCount, labels), new double[labels]);

    /// <summary>Takes the weights of a point: row-major columns × labels, and then the intercepts.</summary>
    public void Load(ReadOnlySpan<double> point)
    {
        weights.Set(0, point[..^bias.Length]);
        point[^bias.Length..].CopyTo(bias);
    }

    /// <summary>Writes what each part of an example scores, and what the example's mixture of them is.</summary>
    /// <param name="problem">The examples.</param>
    /// <param name="example">The example asked for.</param>
    /// <param name="sums">One row a part of the problem; those of the example are written.</param>
    /// <param name="probabilities">Row-major parts × labels.</param>
    /// <param name="mixture">One number a label.</param>
    public void Score(MixtureProblem problem, int example, LabelRows<T> sums, Span<double> probabilities, Span<double> mixture)
    {
        int first = problem.Start[example], parts = problem.Start[example + 1] - first, k = mixture.Length;
        AddUp(problem, first, parts, sums.Rows(first, parts));
        Span<double> all = stackalloc double[k];
        all.Clear();
        for (int part = 0; part < parts; part++)
        {
            Span<double> score = probabilities.Slice(part * k, k);
            ReadOnlySpan<T> sum = sums.Row(first + part);
            for (int c = 0; c < k; c++)
            {
                score[c] = double.CreateTruncating(sum[c]);
                all[c] += score[c];
            }
        }

        mixture.Clear();
        for (int part = 0; part < parts; part++)
        {
            Span<double> score = probabilities.Slice(part * k, k);
            double own = problem.OwnScale[first + part], paragraph = problem.AllScale[example], share = problem.Share[first + part];
            for (int c = 0; c < k; c++) score[c] = own * score[c] + paragraph * all[c] + bias[c];
            Softmax(score);
            for (int c = 0; c < k; c++) mixture[c] += share * score[c];
        }
    }

    private void AddUp(MixtureProblem problem, int first, int parts, Span<Vector256<T>> sums)
    {
        SparseMatrix x = problem.Rows;
        ReadOnlySpan<Vector256<T>> rows = weights.All;
        int width = weights.Width;
        for (int part = 0; part < parts; part++)
        {
            int from = x.RowStart[first + part], count = x.RowStart[first + part + 1] - from;
            LabelProducts<T>.Sparse(x.Column.AsSpan(from, count), x.Value.AsSpan(from, count), rows, width, sums.Slice(part * width, width));
        }

        int dense = problem.Dense.Width;
        LabelProducts<T>.Dense(
            problem.Dense.Value.AsSpan(first * dense, parts * dense), dense, weights.Rows(problem.DenseStart, dense), width, sums);
    }

    private static void Softmax(Span<double> scores)
    {
        double max = scores[0], sum = 0;
        foreach (double score in scores) max = Math.Max(max, score);
        foreach (ref double score in scores)
        {
            score = Math.Exp(score - max);
            sum += score;
        }

        foreach (ref double score in scores) score /= sum;
    }
}

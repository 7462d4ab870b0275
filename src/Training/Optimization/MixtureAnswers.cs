using System.Numerics;

namespace SpeechML.Training.Optimization;

/// <summary>What weights answer for examples that they were not fitted to.</summary>
/// <typeparam name="T">The precision of the products of rows and weights.</typeparam>
/// <param name="problem">The examples, over the columns of the weights.</param>
/// <param name="labelCount">The number of labels.</param>
/// <param name="parallel">The threads to work on.</param>
internal sealed class MixtureAnswers<T>(MixtureProblem problem, int labelCount, ParallelOptions parallel)
    where T : unmanaged, INumber<T>
{
    private const int ExamplesPerTask = 64;

    private readonly MixtureScorer<T> scorer = new(problem.Rows.ColumnCount, labelCount);
    private readonly LabelRows<T> sums = new(problem.Rows.RowCount, labelCount);

    /// <summary>For each example the logarithms of its labels' probabilities.</summary>
    /// <param name="point">Row-major columns × labels, and then the intercepts.</param>
    public float[][] LogProbabilities(ReadOnlySpan<double> point)
    {
        float[][] result = new float[problem.ExampleCount][];
        ForEach(point, (example, mixture) => result[example] = Array.ConvertAll(mixture, p => (float)Math.Log(Math.Max(p, MixtureRegression.SmallestProbability))));
        return result;
    }

    /// <summary>The mean negative logarithm of the right labels' probabilities.</summary>
    /// <param name="point">Row-major columns × labels, and then the intercepts.</param>
    /// <param name="labels">The right label of each example.</param>
    public double Loss(ReadOnlySpan<double> point, int[] labels)
    {
        double[] losses = new double[problem.ExampleCount];
        ForEach(point, (example, mixture) => losses[example] = -Math.Log(Math.Max(mixture[labels[example]], MixtureRegression.SmallestProbability)));
        return losses.Average();
    }

    private void ForEach(ReadOnlySpan<double> point, Action<int, double[]> then)
    {
        scorer.Load(point);
        Parallel.For(0, (problem.ExampleCount + ExamplesPerTask - 1) / ExamplesPerTask, parallel, task =>
        {
            double[] mixture = new double[labelCount], probabilities = [];
            for (int example = task * ExamplesPerTask; example < Math.Min(problem.ExampleCount, (task + 1) * ExamplesPerTask); example++)
            {
                int size = (problem.Start[example + 1] - problem.Start[example]) * labelCount;
                if (probabilities.Length < size) probabilities = new double[size];
                scorer.Score(problem, example, sums, probabilities, mixture);
                then(example, mixture);
            }
        });
    }
}

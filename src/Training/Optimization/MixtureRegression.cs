using System.Numerics;

namespace SpeechML.Training.Optimization;

/// <summary>
/// Logistic regression over the parts of examples: minimises Σ wᵢ · cross-entropy(targetᵢ, Σₛ shareₛ · softmax(zₛ)) + l2/2 · ‖W − W₀‖², with
/// the intercept free. With one part an example this is multinomial logistic regression. The result does not depend on the
/// number of threads.
/// </summary>
/// <param name="options">When the minimiser stops.</param>
/// <param name="parallel">The threads to work on.</param>
/// <param name="single">
/// Whether weights and residuals are multiplied with rows in single precision, a line of the cache each for up to eight labels: half the time.
/// The minimiser's point and sums of more than a few examples are double all the same.
/// </param>
internal sealed class MixtureRegression(LbfgsOptions options, ParallelOptions parallel, bool single = false)
{
    /// <summary>Below this a probability counts as this in the loss, so that no single example can outweigh all others.</summary>
    internal const double SmallestProbability = 1e-9;

    /// <param name="problem">The examples.</param>
    /// <param name="targets">Row-major examples × labels: the probability that each label should get.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="labelCount">The number of labels.</param>
    /// <param name="l2">The penalty's factor, on the scale of the summed loss.</param>
    /// <param name="prior">W₀ and the intercept to start from; null for zeros.</param>
    /// <param name="heldOut">Examples that are not learned from and tell when to stop; null to go on as long as the options say.</param>
    /// <param name="onIteration">Told the iteration, the objective and the relative gradient.</param>
    public MixtureFit Train(
        MixtureProblem problem, float[] targets, float[] weights, int labelCount, double l2,
        LinearWeights? prior = null, HeldOutExamples? heldOut = null, Action<int, double, double>? onIteration = null) => single
        ? Train<float>(problem, targets, weights, labelCount, l2, prior, heldOut, onIteration)
        : Train<double>(problem, targets, weights, labelCount, l2, prior, heldOut, onIteration);

    private MixtureFit Train<T>(
        MixtureProblem problem, float[] targets, float[] weights, int labelCount, double l2,
        LinearWeights? prior, HeldOutExamples? heldOut, Action<int, double, double>? onIteration)
        where T : unmanaged, INumber<T>
    {
        int k = labelCount;

        // A column without entries keeps weight zero; leaving it out makes the minimiser's vectors several times shorter.
        (MixtureProblem narrow, int[] kept) = problem.DropEmptyColumns();
        double[] start = Start(prior, kept, k);

        // The new data's mix of labels is seldom that of the data to come, so it does not move a prior's intercept.
        MixtureObjective<T> objective = new(narrow, targets, weights, start, k, l2, movesBias: prior is null, parallel);
        EarlyStop? stop = heldOut is null ? null : new EarlyStop(heldOut.Patience);
        MixtureAnswers<T>? unseen = heldOut is null ? null : new MixtureAnswers<T>(heldOut.Problem.KeepColumns(kept), k, parallel);
        int iterations = 0;
        double[] solution = new Lbfgs(options, parallel).Minimize(start, objective.Evaluate, iteration =>
        {
            iterations = iteration.Number;
            onIteration?.Invoke(iteration.Number, iteration.Value, iteration.Gradient);
            return stop?.GoesOn(iteration.Number, unseen!.Loss(iteration.Point, heldOut!.Labels), iteration.Point) ?? true;
        });
        if (stop?.Best is { } best)
        {
            (iterations, solution) = best;
        }

        double[] rows = prior is null ? new double[problem.Rows.ColumnCount * k] : (double[])prior.Rows.Clone();
        for (int f = 0; f < kept.Length; f++)
        {
            solution.AsSpan(f * k, k).CopyTo(rows.AsSpan(kept[f] * k));
        }

        return new MixtureFit(new LinearWeights(k, rows, solution[(kept.Length * k)..]), iterations);
    }

    private static double[] Start(LinearWeights? prior, int[] kept, int k)
    {
        double[] start = new double[(kept.Length + 1) * k];
        if (prior is not null)
        {
            for (int f = 0; f < kept.Length; f++)
            {
                prior.Rows.AsSpan(kept[f] * k, k).CopyTo(start.AsSpan(f * k));
            }

            prior.Bias.CopyTo(start, kept.Length * k);
        }

        return start;
    }

    /// <summary>For each example the logarithms of its labels' probabilities, in double precision.</summary>
    public static float[][] LogProbabilities(MixtureProblem problem, LinearWeights weights) =>
        new MixtureAnswers<double>(problem, weights.LabelCount, new ParallelOptions { MaxDegreeOfParallelism = 1 })
            .LogProbabilities([.. weights.Rows, .. weights.Bias]);
}

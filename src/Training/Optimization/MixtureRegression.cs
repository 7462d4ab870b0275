namespace SpeechML.Training.Optimization;

/// <summary>
/// Logistic regression over the parts of examples: minimises Σ wᵢ · cross-entropy(targetᵢ, Σₛ shareₛ · softmax(zₛ)) + l2/2 · ‖W − W₀‖², with
/// the intercept free. With one part an example this is multinomial logistic regression. The result does not depend on the
/// number of threads.
/// </summary>
internal sealed class MixtureRegression(LbfgsOptions options, ParallelOptions parallel)
{
    private const int ExamplesPerTask = 64;
    private const int ColumnsPerTask = 2048;

    /// <summary>Below this a probability counts as this in the loss, so that no single example can outweigh all others.</summary>
    private const double SmallestProbability = 1e-9;

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
        LinearWeights? prior = null, HeldOutExamples? heldOut = null, Action<int, double, double>? onIteration = null)
    {
        int k = labelCount, allColumns = problem.Rows.ColumnCount;

        // A column without entries keeps weight zero; leaving it out makes the minimiser's vectors several times shorter.
        (SparseMatrix x, int[] kept) = problem.Rows.DropEmptyColumns();
        SparseMatrix columns = x.Transpose();
        problem = problem with { Rows = x };
        int features = x.ColumnCount;
        double[] start = Start(prior, kept, k);
        double[] residuals = new double[x.RowCount * k];
        double[] losses = new double[problem.ExampleCount];
        double[] biasParts = new double[problem.ExampleCount * k];

        double Evaluate(double[] w, double[] gradient)
        {
            ForTasks(problem.ExampleCount, ExamplesPerTask, example =>
                losses[example] = Residuals(problem, example, w, k, targets.AsSpan(example * k, k), weights[example], residuals, biasParts.AsSpan(example * k, k)));
            double[] penalties = new double[features];
            ForTasks(features, ColumnsPerTask, f => penalties[f] = ColumnGradient(columns, f, w, start, k, l2, residuals, gradient));
            Span<double> bias = gradient.AsSpan(features * k, k);
            bias.Clear();
            for (int i = 0; i < biasParts.Length; i++)
            {
                bias[i % k] += biasParts[i];
            }

            if (prior is not null)
            {
                // The new data's mix of labels is seldom that of the data to come, so it does not move the intercept.
                bias.Clear();
            }

            return losses.Sum() + l2 / 2 * penalties.Sum();
        }

        EarlyStop? stop = heldOut is null ? null : new EarlyStop(heldOut.Patience);
        MixtureProblem? unseen = heldOut is null ? null : heldOut.Problem with { Rows = heldOut.Problem.Rows.KeepColumns(kept) };
        int iterations = 0;
        double[] solution = new Lbfgs(options, parallel).Minimize(start, Evaluate, iteration =>
        {
            iterations = iteration.Number;
            onIteration?.Invoke(iteration.Number, iteration.Value, iteration.Gradient);
            return stop?.GoesOn(iteration.Number, Loss(unseen!, heldOut!.Labels, iteration.Point, k), iteration.Point) ?? true;
        });
        if (stop?.Best is { } best)
        {
            (iterations, solution) = best;
        }

        double[] rows = prior is null ? new double[allColumns * k] : (double[])prior.Rows.Clone();
        for (int f = 0; f < features; f++)
        {
            solution.AsSpan(f * k, k).CopyTo(rows.AsSpan(kept[f] * k));
        }

        return new MixtureFit(new LinearWeights(k, rows, solution[(features * k)..]), iterations);
    }

    /// <summary>The mean negative logarithm of the right labels' probabilities.</summary>
    private double Loss(MixtureProblem problem, int[] labels, double[] w, int k)
    {
        double[] losses = new double[problem.ExampleCount];
        ForTasks(losses.Length, ExamplesPerTask, example =>
        {
            double[] scores = new double[(problem.Start[example + 1] - problem.Start[example]) * k];
            Span<double> mixture = stackalloc double[k];
            PartProbabilities(problem, example, w, k, scores);
            MixParts(problem, example, scores, mixture);
            losses[example] = -Math.Log(Math.Max(mixture[labels[example]], SmallestProbability));
        });
        return losses.Average();
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

    /// <summary>For each example the logarithms of its labels' probabilities.</summary>
    public static float[][] LogProbabilities(MixtureProblem problem, LinearWeights weights)
    {
        int k = weights.LabelCount;
        double[] w = [.. weights.Rows, .. weights.Bias];
        float[][] result = new float[problem.ExampleCount][];
        Span<double> mixture = new double[k];
        for (int example = 0; example < result.Length; example++)
        {
            double[] scores = new double[(problem.Start[example + 1] - problem.Start[example]) * k];
            PartProbabilities(problem, example, w, k, scores);
            MixParts(problem, example, scores, mixture);
            result[example] = Array.ConvertAll(mixture.ToArray(), p => (float)Math.Log(Math.Max(p, SmallestProbability)));
        }

        return result;
    }

    /// <summary>
    /// Writes, for each part, the derivative of the loss by W·x of that part, and for the example that by the intercept; returns
    /// the loss.
    /// </summary>
    private static double Residuals(
        MixtureProblem problem, int example, double[] w, int k, ReadOnlySpan<float> target, double weight, double[] residuals, Span<double> all)
    {
        int first = problem.Start[example], parts = problem.Start[example + 1] - first;
        Span<double> probabilities = residuals.AsSpan(first * k, parts * k);
        PartProbabilities(problem, example, w, k, probabilities);
        Span<double> mixture = stackalloc double[k], slope = stackalloc double[k];
        MixParts(problem, example, probabilities, mixture);
        double loss = 0;
        for (int c = 0; c < k; c++)
        {
            double probability = Math.Max(mixture[c], SmallestProbability);
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
            Span<double> residual = probabilities.Slice(part * k, k);
            for (int c = 0; c < k; c++) residual[c] = problem.OwnScale[first + part] * residual[c] + problem.AllScale[example] * all[c];
        }

        return weight * loss;
    }

    /// <summary>Writes the gradient of one column's weights and returns their sum of squares.</summary>
    private static double ColumnGradient(SparseMatrix columns, int f, double[] w, double[] prior, int k, double l2, double[] residuals, double[] gradient)
    {
        double penalty = 0;
        Span<double> g = gradient.AsSpan(f * k, k);
        for (int c = 0; c < k; c++)
        {
            double weight = w[f * k + c] - prior[f * k + c];
            penalty += weight * weight;
            g[c] = l2 * weight;
        }

        for (int i = columns.RowStart[f]; i < columns.RowStart[f + 1]; i++)
        {
            double value = columns.Value[i];
            ReadOnlySpan<double> residual = residuals.AsSpan(columns.Column[i] * k, k);
            for (int c = 0; c < k; c++) g[c] += value * residual[c];
        }

        return penalty;
    }

    private void ForTasks(int count, int size, Action<int> body) => Parallel.For(0, (count + size - 1) / size, parallel, task =>
    {
        for (int i = task * size; i < Math.Min(count, (task + 1) * size); i++)
        {
            body(i);
        }
    });

    private static void PartProbabilities(MixtureProblem problem, int example, double[] w, int k, Span<double> scores)
    {
        SparseMatrix x = problem.Rows;
        int first = problem.Start[example], parts = problem.Start[example + 1] - first;
        scores.Clear();
        Span<double> all = stackalloc double[k];
        all.Clear();
        for (int part = 0; part < parts; part++)
        {
            Span<double> sum = scores.Slice(part * k, k);
            for (int i = x.RowStart[first + part]; i < x.RowStart[first + part + 1]; i++)
            {
                double value = x.Value[i];
                ReadOnlySpan<double> row = w.AsSpan(x.Column[i] * k, k);
                for (int c = 0; c < k; c++) sum[c] += value * row[c];
            }

            for (int c = 0; c < k; c++) all[c] += sum[c];
        }

        ReadOnlySpan<double> bias = w.AsSpan(x.ColumnCount * k, k);
        for (int part = 0; part < parts; part++)
        {
            Span<double> score = scores.Slice(part * k, k);
            for (int c = 0; c < k; c++) score[c] = problem.OwnScale[first + part] * score[c] + problem.AllScale[example] * all[c] + bias[c];
            Softmax(score);
        }
    }

    private static void MixParts(MixtureProblem problem, int example, ReadOnlySpan<double> probabilities, Span<double> mixture)
    {
        mixture.Clear();
        int first = problem.Start[example], k = mixture.Length;
        for (int part = 0; part < problem.Start[example + 1] - first; part++)
        {
            for (int c = 0; c < k; c++) mixture[c] += problem.Share[first + part] * probabilities[part * k + c];
        }
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

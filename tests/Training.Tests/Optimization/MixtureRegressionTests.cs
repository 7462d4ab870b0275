using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

public class MixtureRegressionTests
{
    private const int Labels = 3, Features = 4;

    private static readonly Case Small = RandomCase(new Random(11), [1, 3, 2, 1, 4, 2], Features, entries: 3);

    private static LinearWeights Train(Case of, double l2 = 0.1, int threads = 2, int iterations = 500, Action<int, double, double>? onIteration = null) =>
        new MixtureRegression(new LbfgsOptions { Tolerance = 1e-10, MaxIterations = iterations }, new ParallelOptions { MaxDegreeOfParallelism = threads })
            .Train(of.Problem, of.Targets, of.Weights, Labels, l2, onIteration: onIteration).Weights;

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    public void Finite_differences_of_the_stated_objective_are_zero_at_the_answer(double l2)
    {
        LinearWeights found = Train(Small, l2);
        Assert.All(Gradient(Small, found, l2), partial => Assert.Equal(0, partial, 1e-6));
        Assert.Contains(found.Rows, weight => Math.Abs(weight) > 0.1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void The_objective_and_the_gradient_on_the_way_are_those_of_the_definition(int iterations)
    {
        const double l2 = 0.1;
        (double objective, double gradient) = (0, 0);
        LinearWeights found = Train(Small, l2, iterations: iterations, onIteration: (_, value, norm) => (objective, gradient) = (value, norm));
        double[] first = Gradient(Small, new LinearWeights(Labels, new double[Features * Labels], new double[Labels]), l2);
        Assert.Equal(Objective(Small, found, l2), objective, 1e-9);
        Assert.Equal(Norm(Gradient(Small, found, l2)) / Norm(first), gradient, 1e-6);
    }

    [Fact]
    public void The_first_step_goes_straight_down_the_finite_differences()
    {
        LinearWeights step = Train(Small, iterations: 1);
        double[] gradient = Gradient(Small, new LinearWeights(Labels, new double[Features * Labels], new double[Labels]), 0.1);
        double[] moved = [.. step.Rows, .. step.Bias];
        double ratio = Norm(moved) / Norm(gradient);
        Assert.All(gradient.Zip(moved), pair => Assert.Equal(-ratio * pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void It_stops_where_examples_that_it_does_not_learn_from_are_answered_best()
    {
        // The held-out example has the wrong label, so that learning makes it worse and worse.
        SparseMatrix x = SparseMatrixTests.Dense(2, [1, 0], [0, 1]);
        HeldOutExamples misleading = new(MixtureProblem.Single(SparseMatrixTests.Dense(2, [1, 0])), [1], Patience: 3);
        HeldOutExamples agreeing = misleading with { Labels = [0] };
        MixtureFit Fit(HeldOutExamples? heldOut, int iterations = 500) =>
            new MixtureRegression(new LbfgsOptions { Tolerance = 1e-10, MaxIterations = iterations }, new ParallelOptions())
                .Train(MixtureProblem.Single(x), [1, 0, 0, 1], [1, 1], 2, l2: 0.01, heldOut: heldOut);

        MixtureFit stopped = Fit(misleading), once = Fit(null, iterations: 1), full = Fit(null), same = Fit(agreeing);
        Assert.Equal(1, stopped.Iterations);
        Assert.Equal(once.Weights.Rows, stopped.Weights.Rows);
        Assert.Equal(once.Weights.Bias, stopped.Weights.Bias);
        Assert.True(full.Iterations > 4);
        Assert.Equal(full.Iterations, same.Iterations, tolerance: 3);
    }

    [Fact]
    public void A_column_that_only_held_out_examples_have_does_not_disturb_them()
    {
        SparseMatrix x = SparseMatrixTests.Dense(3, [1, 0, 0], [0, 0, 1]);
        HeldOutExamples heldOut = new(MixtureProblem.Single(SparseMatrixTests.Dense(3, [1, 5, 0], [0, 5, 1])), [0, 1], Patience: 50);
        MixtureRegression regression = new(new LbfgsOptions { Tolerance = 1e-10 }, new ParallelOptions());
        MixtureFit with = regression.Train(MixtureProblem.Single(x), [1, 0, 0, 1], [1, 1], 2, l2: 0.01, heldOut: heldOut);
        MixtureFit without = regression.Train(MixtureProblem.Single(x), [1, 0, 0, 1], [1, 1], 2, l2: 0.01);
        Assert.Equal(without.Weights.Rows.Select(weight => Math.Round(weight, 6)), with.Weights.Rows.Select(weight => Math.Round(weight, 6)));
    }

    [Fact]
    public void With_one_part_an_example_it_is_softmax_regression()
    {
        Case single = RandomCase(new Random(12), [1, 1, 1, 1, 1, 1, 1, 1], Features, entries: 3);
        LinearWeights mixture = Train(single with { Problem = MixtureProblem.Single(single.Problem.Rows) });
        LinearWeights softmax = new SoftmaxRegression(new LbfgsOptions { Tolerance = 1e-10, MaxIterations = 500 }, new ParallelOptions { MaxDegreeOfParallelism = 2 })
            .Train(single.Problem.Rows, single.Targets, single.Weights, Labels, 0.1);
        Assert.Equal(softmax.Rows, mixture.Rows);
        Assert.Equal(softmax.Bias, mixture.Bias);
    }

    [Fact]
    public void Parts_that_are_alike_are_one()
    {
        float[][] rows = [[1, 0, 0, 2], [0, 1, 1, 0], [1, 1, 0, 0], [0, 0, 2, 1]];
        float[] targets = [1, 0, 0, 0, 1, 0, 0.5f, 0.5f, 0, 0, 0, 1], weights = [1, 2, 1, 0.5f];
        Case once = new(MixtureProblem.Single(SparseMatrixTests.Dense(Features, rows)), targets, weights);
        SparseMatrix doubled = SparseMatrixTests.Dense(Features, [.. rows.SelectMany(row => (float[][])[row, row])]);
        Case twice = new(new MixtureProblem(doubled, [0, 2, 4, 6, 8], Of(8, 1), Of(4, 0), [0.25f, 0.75f, 0.5f, 0.5f, 0, 1, 0.875f, 0.125f]), targets, weights);

        // The same again with every part seen as half of the whole paragraph.
        Case summed = new(twice.Problem with { OwnScale = Of(8, 0), AllScale = Of(4, 0.5f) }, targets, weights);
        LinearWeights expected = Train(once);
        foreach (LinearWeights found in (LinearWeights[])[Train(twice), Train(summed)])
        {
            Assert.All(expected.Rows.Concat(expected.Bias).Zip(found.Rows.Concat(found.Bias)), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
    }

    [Fact]
    public void Log_probabilities_are_those_of_the_definition()
    {
        Random random = new(13);
        LinearWeights weights = new(Labels, [.. Enumerable.Range(0, Features * Labels).Select(_ => random.NextDouble() * 2 - 1)], [0.3, -0.2, 0]);
        float[][] answers = MixtureRegression.LogProbabilities(Small.Problem, weights);
        Assert.Equal(Small.Problem.ExampleCount, answers.Length);
        for (int i = 0; i < answers.Length; i++)
        {
            Assert.All(Probabilities(Small.Problem, i, weights).Zip(answers[i]), pair => Assert.Equal(Math.Log(pair.First), pair.Second, 1e-5));
            Assert.Equal(1, answers[i].Sum(answer => Math.Exp(answer)), 1e-5);
        }
    }

    [Fact]
    public void A_hopeless_example_has_a_finite_log_probability() =>
        Assert.Equal(
            [0, (float)Math.Log(1e-9)],
            MixtureRegression.LogProbabilities(MixtureProblem.Single(SparseMatrixTests.Dense(1, [1])), new LinearWeights(2, [1000, -1000], [0, 0]))[0]);

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        // More examples, columns and numbers than one task of each kind takes.
        Random random = new(14);
        Case large = RandomCase(random, [.. Enumerable.Range(0, 300).Select(_ => random.Next(1, 5))], 6000, entries: 40);
        LinearWeights one = Train(large, threads: 1, iterations: 15), many = Train(large, threads: 4, iterations: 15);
        Assert.Equal(one.Rows, many.Rows);
        Assert.Equal(one.Bias, many.Bias);
    }

    private static Case RandomCase(Random random, int[] parts, int features, int entries)
    {
        SparseMatrixBuilder rows = new(features);
        List<int> start = [0];
        List<float> share = [];
        foreach (int count in parts)
        {
            float[] raw = [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() + 0.1f)];
            share.AddRange(raw.Select(value => value / raw.Sum()));
            start.Add(share.Count);
            for (int part = 0; part < count; part++)
            {
                foreach (int column in Enumerable.Range(0, entries).Select(_ => random.Next(features)).Distinct().Order())
                {
                    rows.Add(column, random.NextSingle() * 2);
                }

                rows.EndRow();
            }
        }

        float[] targets = new float[parts.Length * Labels];
        for (int i = 0; i < parts.Length; i++)
        {
            targets[i * Labels + i % Labels] = 0.75f;
            targets[i * Labels + random.Next(Labels)] += 0.25f;
        }

        float[] Random(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() + 0.2f)];
        return new Case(new MixtureProblem(rows.Build(), [.. start], Random(share.Count), Random(parts.Length), [.. share]), targets, Random(parts.Length));
    }

    private static float[] Of(int count, float value) => [.. Enumerable.Repeat(value, count)];

    private static double[] Probabilities(MixtureProblem problem, int example, LinearWeights at)
    {
        int first = problem.Start[example], end = problem.Start[example + 1];
        double[][] scores = [.. Enumerable.Range(first, end - first).Select(part => Times(problem.Rows, part, at))];
        double[] mixture = new double[Labels];
        for (int part = first; part < end; part++)
        {
            double[] powers = [.. Enumerable.Range(0, Labels).Select(c => Math.Exp(
                problem.OwnScale[part] * scores[part - first][c] + problem.AllScale[example] * scores.Sum(score => score[c]) + at.Bias[c]))];
            for (int c = 0; c < Labels; c++) mixture[c] += problem.Share[part] * powers[c] / powers.Sum();
        }

        return mixture;
    }

    private static double[] Times(SparseMatrix x, int row, LinearWeights at)
    {
        double[] result = new double[Labels];
        for (int i = x.RowStart[row]; i < x.RowStart[row + 1]; i++)
        {
            for (int c = 0; c < Labels; c++) result[c] += x.Value[i] * at.Rows[x.Column[i] * Labels + c];
        }

        return result;
    }

    private static double Objective(Case of, LinearWeights at, double l2)
    {
        double value = l2 / 2 * at.Rows.Sum(weight => weight * weight);
        for (int i = 0; i < of.Problem.ExampleCount; i++)
        {
            double[] probabilities = Probabilities(of.Problem, i, at);
            for (int c = 0; c < Labels; c++) value -= (double)of.Weights[i] * of.Targets[i * Labels + c] * Math.Log(probabilities[c]);
        }

        return value;
    }

    /// <summary>Central differences of the objective by every weight and then every intercept.</summary>
    private static double[] Gradient(Case of, LinearWeights at, double l2)
    {
        const double h = 1e-5;
        double[] point = [.. at.Rows, .. at.Bias];
        double At(int i, double change)
        {
            double[] moved = [.. point];
            moved[i] += change;
            return Objective(of, new LinearWeights(Labels, moved[..at.Rows.Length], moved[at.Rows.Length..]), l2);
        }

        return [.. Enumerable.Range(0, point.Length).Select(i => (At(i, h) - At(i, -h)) / (2 * h))];
    }

    private static double Norm(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));

    private sealed record Case(MixtureProblem Problem, float[] Targets, float[] Weights);
}

using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

/// <summary>Dense columns against the same columns as sparse entries, in both precisions.</summary>
public class DenseMixtureTests
{
    private const int Sparse = 40, Dense = 13;

    private static MixtureFit Train(
        Case of, int labels, bool single, int threads = 2, int iterations = 12, HeldOutExamples? heldOut = null, LinearWeights? prior = null) =>
        new MixtureRegression(new LbfgsOptions { Tolerance = 1e-10, MaxIterations = iterations }, new ParallelOptions { MaxDegreeOfParallelism = threads }, single)
            .Train(of.Problem, of.Targets, of.Weights, labels, 0.3, prior, heldOut);

    // One vector, with and without a rest; two; two and a rest; three and a rest.
    [Theory]
    [InlineData(2, false)]
    [InlineData(4, false)]
    [InlineData(6, false)]
    [InlineData(11, false)]
    [InlineData(3, true)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    [InlineData(17, true)]
    [InlineData(27, true)]
    public void They_are_the_same_columns_as_sparse_ones(int labels, bool single)
    {
        Case dense = RandomCase(labels, examples: 150), sparse = dense with { Problem = Sparsely(dense.Problem) };
        double tolerance = single ? 1e-3 : 1e-8;
        LinearWeights expected = Train(sparse, labels, single: false).Weights, found = Train(dense, labels, single).Weights;
        Assert.Equal(expected.Rows.Length, found.Rows.Length);
        Assert.All(expected.Rows.Concat(expected.Bias).Zip(found.Rows.Concat(found.Bias)), pair => Assert.Equal(pair.First, pair.Second, tolerance));
        Assert.All(
            MixtureRegression.LogProbabilities(sparse.Problem, expected).SelectMany(row => row).Zip(MixtureRegression.LogProbabilities(dense.Problem, expected).SelectMany(row => row)),
            pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void Held_out_examples_and_a_prior_go_with_them()
    {
        const int labels = 3;
        Case dense = RandomCase(labels, examples: 90), sparse = dense with { Problem = Sparsely(dense.Problem) };
        LinearWeights prior = Train(sparse, labels, single: false, iterations: 3).Weights;
        int[] learned = [.. Enumerable.Range(0, 60)], left = [.. Enumerable.Range(60, 30)];
        MixtureFit Fit(Case of) => Train(
            new Case(of.Problem.Select(learned), of.Targets[..(60 * labels)], of.Weights[..60]), labels, single: false, iterations: 60,
            heldOut: new HeldOutExamples(of.Problem.Select(left), Array.ConvertAll(left, i => i % labels), Patience: 5), prior: prior);
        MixtureFit expected = Fit(sparse), found = Fit(dense);
        Assert.Equal(expected.Iterations, found.Iterations);
        Assert.All(expected.Weights.Rows.Zip(found.Weights.Rows), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_number_of_threads_changes_no_bit(bool single)
    {
        Case large = RandomCase(6, examples: 500);
        LinearWeights one = Train(large, 6, single, threads: 1).Weights, many = Train(large, 6, single, threads: 4).Weights;
        Assert.Equal(one.Rows, many.Rows);
        Assert.Equal(one.Bias, many.Bias);
    }

    [Fact]
    public void Single_precision_finds_the_same_minimum()
    {
        Case of = RandomCase(6, examples: 300);
        LinearWeights precise = Train(of, 6, single: false, iterations: 200).Weights, single = Train(of, 6, single: true, iterations: 200).Weights;
        Assert.All(precise.Rows.Zip(single.Rows), pair => Assert.Equal(pair.First, pair.Second, 1e-3));
    }

    private static Case RandomCase(int labels, int examples)
    {
        Random random = new(21);
        SparseMatrixBuilder rows = new(Sparse + Dense);
        List<int> start = [0];
        List<float> dense = [];
        for (int example = 0; example < examples; example++)
        {
            for (int part = random.Next(1, 8); part > 0; part--)
            {
                foreach (int column in Enumerable.Range(0, 5).Select(_ => random.Next(Sparse)).Distinct().Order())
                {
                    rows.Add(column, random.NextSingle());
                }

                rows.EndRow();
                dense.AddRange(Enumerable.Range(0, Dense).Select(_ => random.NextSingle() - 0.5f));
            }

            start.Add(dense.Count / Dense);
        }

        float[] share = new float[start[^1]], targets = new float[examples * labels];
        for (int example = 0; example < examples; example++)
        {
            int parts = start[example + 1] - start[example];
            share.AsSpan(start[example], parts).Fill(1f / parts);
            targets[example * labels + random.Next(labels)] = 1;
        }

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() + 0.2f)];
        MixtureProblem problem = new(rows.Build(), [.. start], Numbers(share.Length), Numbers(examples), share) { Dense = new DenseColumns(Dense, [.. dense]) };
        return new Case(problem, targets, Numbers(examples));
    }

    private static MixtureProblem Sparsely(MixtureProblem problem)
    {
        SparseMatrixBuilder rows = new(problem.Rows.ColumnCount);
        for (int row = 0; row < problem.Rows.RowCount; row++)
        {
            for (int i = problem.Rows.RowStart[row]; i < problem.Rows.RowStart[row + 1]; i++)
            {
                rows.Add(problem.Rows.Column[i], problem.Rows.Value[i]);
            }

            for (int d = 0; d < problem.Dense.Width; d++)
            {
                rows.Add(problem.DenseStart + d, problem.Dense.Row(row)[d]);
            }

            rows.EndRow();
        }

        return problem with { Rows = rows.Build(), Dense = DenseColumns.None };
    }

    private sealed record Case(MixtureProblem Problem, float[] Targets, float[] Weights);
}

using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

public class SoftmaxRegressionTests
{
    private const int Labels = 3;

    private static readonly SparseMatrix X = SparseMatrixTests.Dense(4, [1, 0, 0, 0], [0, 1, 0, 0.5f], [1, 1, 0, 0], [0, 0.5f, 0, 2], [2, 0, 0, 1]);
    private static readonly float[] Targets = [1, 0, 0, 0, 1, 0, 0.5f, 0.5f, 0, 0, 0, 1, 0, 0, 1];
    private static readonly float[] Weights = [1, 2, 1, 0.5f, 1];

    private static LinearWeights Train(SparseMatrix x, float[] targets, float[] weights, double l2 = 0.1, int threads = 2, int labels = Labels) =>
        new SoftmaxRegression(new LbfgsOptions { Tolerance = 1e-10 }, new ParallelOptions { MaxDegreeOfParallelism = threads })
            .Train(x, targets, weights, labels, l2);

    /// <summary>The gradient of the objective by its definition, from the matrix made dense.</summary>
    private static (double[] Rows, double[] Bias) Gradient(LinearWeights at, double l2)
    {
        double[] rows = [.. at.Rows.Select(weight => l2 * weight)], bias = new double[Labels];
        for (int row = 0; row < X.RowCount; row++)
        {
            double[] scores = [.. at.Bias];
            for (int i = X.RowStart[row]; i < X.RowStart[row + 1]; i++)
            {
                for (int c = 0; c < Labels; c++) scores[c] += X.Value[i] * at.Rows[X.Column[i] * Labels + c];
            }

            double sum = scores.Sum(Math.Exp);
            for (int c = 0; c < Labels; c++)
            {
                double residual = Weights[row] * (Math.Exp(scores[c]) / sum - Targets[row * Labels + c]);
                bias[c] += residual;
                for (int i = X.RowStart[row]; i < X.RowStart[row + 1]; i++) rows[X.Column[i] * Labels + c] += X.Value[i] * residual;
            }
        }

        return (rows, bias);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    public void The_gradient_of_the_stated_objective_is_zero_at_the_answer(double l2)
    {
        LinearWeights found = Train(X, Targets, Weights, l2);
        (double[] rows, double[] bias) = Gradient(found, l2);
        Assert.All(rows.Concat(bias), partial => Assert.Equal(0, partial, 1e-7));
        Assert.Contains(found.Rows, weight => Math.Abs(weight) > 0.1);
    }

    [Fact]
    public void One_feature_and_two_labels_have_a_closed_form()
    {
        // Without features the intercepts give each label its share: 3 of 4 and 1 of 4.
        SparseMatrix empty = SparseMatrixTests.Dense(1, [0], [0], [0], [0]);
        LinearWeights found = Train(empty, [1, 0, 1, 0, 1, 0, 0, 1], [1, 1, 1, 1], labels: 2);
        Assert.Equal(Math.Log(3), found.Bias[0] - found.Bias[1], 1e-8);

        // One label on each side of zero: by symmetry no intercept, and l2 * w = 2 * (1 - sigmoid(2w)).
        SparseMatrix sides = SparseMatrixTests.Dense(1, [1], [-1]);
        LinearWeights line = Train(sides, [1, 0, 0, 1], [1, 1], l2: 0.5, labels: 2);
        double w = line.Rows[0];
        Assert.Equal(0.5 * w, 2 * (1 - 1 / (1 + Math.Exp(-2 * w))), 1e-8);
        Assert.Equal(-w, line.Rows[1], 1e-8);
        Assert.Equal(0, line.Bias[0], 1e-8);
    }

    [Fact]
    public void A_column_without_entries_has_no_weight()
    {
        LinearWeights found = Train(X, Targets, Weights);
        Assert.Equal(4 * Labels, found.Rows.Length);
        Assert.All(found.Rows[6..9], weight => Assert.Equal(0, weight));
        Assert.All(found.Rows[9..12], weight => Assert.NotEqual(0, weight));
    }

    [Fact]
    public void A_weight_of_two_is_the_example_twice()
    {
        float[] rest = [1, 1, 1, 1];
        SparseMatrix once = SparseMatrixTests.Dense(2, [1, 0], [0, 1], [1, 1]);
        SparseMatrix twice = SparseMatrixTests.Dense(2, [1, 0], [0, 1], [1, 1], [1, 1]);
        LinearWeights weighted = Train(once, [1, 0, 0, 1, 0, 1], [1, 1, 2], labels: 2);
        LinearWeights repeated = Train(twice, [1, 0, 0, 1, 0, 1, 0, 1], rest, labels: 2);
        LinearWeights plain = Train(once, [1, 0, 0, 1, 0, 1], [1, 1, 1], labels: 2);
        Assert.All(weighted.Rows.Zip(repeated.Rows), pair => Assert.Equal(pair.Second, pair.First, 1e-7));
        Assert.NotEqual(plain.Rows[0], weighted.Rows[0], 1e-3);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        // More rows, columns and numbers than one task of each kind takes.
        Random random = new(7);
        const int rows = 300, columns = 6000;
        SparseMatrixBuilder builder = new(columns);
        float[] targets = new float[rows * Labels];
        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < 40; i++) builder.Add(random.Next(columns), random.NextSingle());
            builder.EndRow();
            targets[row * Labels + random.Next(Labels)] = 1;
        }

        SparseMatrix x = builder.Build();
        float[] weights = [.. Enumerable.Repeat(1f, rows)];
        LinearWeights one = Train(x, targets, weights, threads: 1), many = Train(x, targets, weights, threads: 4);
        Assert.Equal(one.Rows, many.Rows);
        Assert.Equal(one.Bias, many.Bias);
    }
}

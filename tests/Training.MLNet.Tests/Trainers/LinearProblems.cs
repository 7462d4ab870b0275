using SpeechML.Training.Optimization;
using SpeechML.Training.Trainers;

namespace SpeechML.Training.MLNet.Tests.Trainers;

/// <summary>Problems of a size to be solved in no time.</summary>
internal static class LinearProblems
{
    public const int Labels = 3;

    /// <summary>Each label has columns of its own, and all share some; parts of labels and weights differ.</summary>
    public static LinearProblem Small()
    {
        Random random = new(3);
        const int rows = 120, columns = 40;
        SparseMatrixBuilder builder = new(columns);
        float[] targets = new float[rows * Labels], weights = new float[rows];
        for (int i = 0; i < rows; i++)
        {
            int label = i % Labels;
            foreach (int column in Enumerable.Range(0, 6).Select(_ => random.Next(4) > 0 ? label * 10 + random.Next(10) : 30 + random.Next(10)).Distinct().Order())
            {
                builder.Add(column, 0.5f + random.NextSingle());
            }

            builder.EndRow();
            targets[i * Labels + label] = i % 5 == 0 ? 0.8f : 1;
            targets[i * Labels + (label + 1) % Labels] = i % 5 == 0 ? 0.2f : 0;
            weights[i] = i % 4 == 0 ? 0.5f : 1;
        }

        return new LinearProblem
        {
            Rows = builder.Build(), LabelCount = Labels, Targets = targets, Weights = weights, L2 = 0.1, MaxIterations = 1000, Tolerance = 1e-6, Threads = 2,
        };
    }

    public static float[][] Probabilities(SparseMatrix rows, LinearWeights weights) =>
        Array.ConvertAll(MixtureRegression.LogProbabilities(MixtureProblem.Single(rows), weights), row => Array.ConvertAll(row, MathF.Exp));
}

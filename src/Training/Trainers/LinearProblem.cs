using SpeechML.Training.Optimization;

namespace SpeechML.Training.Trainers;

/// <summary>
/// What a linear trainer is asked for: to minimise Σ wᵢ · cross-entropy(targetᵢ, softmax(W·xᵢ + b)) + l2/2 · ‖W‖², with the intercept free, or to
/// come as near to that as its method can.
/// </summary>
public sealed record LinearProblem
{
    /// <summary>One row xᵢ a paragraph, its columns in ascending order, each once.</summary>
    public required SparseMatrix Rows { get; init; }

    /// <summary>How many labels there are; 2 or more.</summary>
    public required int LabelCount { get; init; }

    /// <summary>Row-major paragraphs × labels: the probability that each label should get. Each row adds up to 1.</summary>
    public required float[] Targets { get; init; }

    /// <summary>How much each paragraph counts, above 0.</summary>
    public required float[] Weights { get; init; }

    /// <summary>The penalty's factor, on the scale of the summed loss.</summary>
    public required double L2 { get; init; }

    /// <summary>The largest number of iterations, or of passes over the data for a trainer that learns paragraph by paragraph.</summary>
    public required int MaxIterations { get; init; }

    /// <summary>Training ends when the gradient's norm has fallen to this share of the first one; a trainer that does not know its gradient ends at a like point.</summary>
    public required double Tolerance { get; init; }

    /// <summary>How many threads may work. The result must not depend on it.</summary>
    public required int Threads { get; init; }

    /// <summary>Told the iteration, the objective and the gradient's norm relative to the first one by trainers that know them.</summary>
    public Action<int, double, double>? OnIteration { get; init; }
}

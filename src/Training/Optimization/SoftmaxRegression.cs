namespace SpeechML.Training.Optimization;

/// <summary>
/// Multinomial logistic regression with an L2 penalty: minimises Σ wᵢ · cross-entropy(targetᵢ, softmax(W·xᵢ + b)) + l2/2 · ‖W‖², with the
/// intercept free. The result does not depend on the number of threads.
/// </summary>
internal sealed class SoftmaxRegression(LbfgsOptions options, ParallelOptions parallel)
{
    /// <param name="x">One row an example.</param>
    /// <param name="targets">Row-major examples × labels: the probability that each label should get.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="labelCount">The number of labels.</param>
    /// <param name="l2">The penalty's factor, on the scale of the summed loss.</param>
    /// <param name="onIteration">Told the iteration, the objective and the relative gradient.</param>
    public LinearWeights Train(
        SparseMatrix x, float[] targets, float[] weights, int labelCount, double l2, Action<int, double, double>? onIteration = null) =>
        new MixtureRegression(options, parallel).Train(MixtureProblem.Single(x), targets, weights, labelCount, l2, onIteration: onIteration).Weights;
}

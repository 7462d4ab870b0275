using Microsoft.ML;
using Microsoft.ML.Trainers;
using SpeechML.Training.Optimization;
using SpeechML.Training.Trainers;

namespace SpeechML.Training.MLNet.Trainers;

/// <summary>
/// <see cref="LbfgsMaximumEntropyMulticlassTrainer"/>, whose objective is ours divided by the sum of the weights: the same optimum as the
/// built-in <c>softmax</c>, in single precision.
/// </summary>
internal sealed class LbfgsTrainer : ILinearTrainer
{
    public string Name => "mlnet-lbfgs";

    public string Maker => MLNetLibrary.Maker;

    public bool ReachesOptimum => true;

    public LinearWeights Train(LinearProblem problem, CancellationToken cancellation)
    {
        MLContext context = MLNetLibrary.CreateContext();
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(ProblemRow.Label),
            FeatureColumnName = nameof(ProblemRow.Features),
            ExampleWeightColumnName = nameof(ProblemRow.Weight),
            L2Regularization = (float)problem.L2,
            // The default of 1 leaves next to nothing of weights as small as those of n-grams.
            L1Regularization = 0,
            MaximumNumberOfIterations = problem.MaxIterations,
            // It compares values of the objective and not gradients: a tenth of the square of the gradient's share is about as near.
            OptimizationTolerance = (float)Math.Max(problem.Tolerance * problem.Tolerance / 10, 1e-9),
            // More would change the order of its sums and with it the result.
            NumberOfThreads = 1,
        });
        return MaximumEntropyWeights.Of(MLNetLibrary.Fit(trainer, ProblemView.OfAllLabels(context, problem, cancellation), cancellation).Model);
    }
}

using Microsoft.ML;
using Microsoft.ML.Trainers;
using SpeechML.Training.Optimization;
using SpeechML.Training.Trainers;

namespace SpeechML.Training.MLNet.Trainers;

/// <summary><see cref="SdcaMaximumEntropyMulticlassTrainer"/>: the same objective but for a penalised intercept, approached paragraph by paragraph.</summary>
internal sealed class SdcaTrainer : ILinearTrainer
{
    public string Name => "mlnet-sdca";

    public string Maker => MLNetLibrary.Maker;

    public LinearWeights Train(LinearProblem problem, CancellationToken cancellation)
    {
        MLContext context = MLNetLibrary.CreateContext();
        int rows = problem.Targets.Count(part => part > 0);
        var trainer = context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(ProblemRow.Label),
            FeatureColumnName = nameof(ProblemRow.Features),
            ExampleWeightColumnName = nameof(ProblemRow.Weight),
            // Its loss is a mean over the rows.
            L2Regularization = (float)(problem.L2 / rows),
            L1Regularization = 0,
            MaximumNumberOfIterations = problem.MaxIterations,
            ConvergenceTolerance = (float)problem.Tolerance,
            NumberOfThreads = 1,
        });
        return MaximumEntropyWeights.Of(MLNetLibrary.Fit(trainer, ProblemView.OfAllLabels(context, problem, cancellation), cancellation).Model);
    }
}

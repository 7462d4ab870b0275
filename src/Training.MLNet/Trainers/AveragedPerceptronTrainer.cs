using Microsoft.ML;
using Microsoft.ML.Trainers;
using SpeechML.Training.Optimization;
using SpeechML.Training.Trainers;

namespace SpeechML.Training.MLNet.Trainers;

/// <summary>
/// One <see cref="Microsoft.ML.Trainers.AveragedPerceptronTrainer"/> a label against the rest. It knows neither weights nor parts of labels nor
/// probabilities: paragraphs count alike, with their first label, and its scores become probabilities by the temperature of the calibration.
/// </summary>
internal sealed class AveragedPerceptronTrainer : ILinearTrainer
{
    /// <summary>Passes over the data beyond which averages hardly move; ML.NET's own default.</summary>
    private const int MaxPasses = 10;

    public string Name => "mlnet-averaged-perceptron";

    public string Maker => MLNetLibrary.Maker;

    public LinearWeights Train(LinearProblem problem, CancellationToken cancellation)
    {
        int labels = problem.LabelCount;
        double[] rows = new double[problem.Rows.ColumnCount * labels];
        double[] bias = new double[labels];
        for (int label = 0; label < labels; label++)
        {
            LinearBinaryModelParameters model = TrainOne(problem, label, cancellation);
            bias[label] = model.Bias;
            for (int column = 0; column < model.Weights.Count; column++)
            {
                rows[column * labels + label] = model.Weights[column];
            }
        }

        return new LinearWeights(labels, rows, bias);
    }

    private static LinearBinaryModelParameters TrainOne(LinearProblem problem, int label, CancellationToken cancellation)
    {
        MLContext context = MLNetLibrary.CreateContext();
        var trainer = context.BinaryClassification.Trainers.AveragedPerceptron(
            nameof(ProblemRow.IsLabel), nameof(ProblemRow.Features), numberOfIterations: Math.Min(problem.MaxIterations, MaxPasses));
        return MLNetLibrary.Fit(trainer, ProblemView.OfOneLabel(context, problem, label, cancellation), cancellation).Model;
    }
}

using SpeechML.Training.MLNet.Trainers;
using SpeechML.Training.Trainers;

namespace SpeechML.Training.MLNet;

/// <summary>
/// ML.NET's linear trainers, for <see cref="BundleTrainer"/>: <c>mlnet-lbfgs</c>, which also trains plans that name no trainer, <c>mlnet-sdca</c> and
/// <c>mlnet-averaged-perceptron</c>.
/// </summary>
public static class MLNetTrainers
{
    /// <summary>All of them; without state, to be used by any number of threads.</summary>
    public static IReadOnlyList<ILinearTrainer> All { get; } = [new LbfgsTrainer(), new SdcaTrainer(), new AveragedPerceptronTrainer()];
}

using SpeechML.Training.Trainers;

namespace SpeechML.Cli;

/// <summary>What a build may have beside the parts that every build has; the one place that knows of packages that may be missing.</summary>
internal static class OptionalParts
{
    private const string MLNet = "Microsoft.ML";

    /// <summary>The trainers that this build has beside the built-in ones.</summary>
    public static IReadOnlyList<ILinearTrainer> Trainers { get; } =
    [
#if MICROSOFT_ML
        .. Training.MLNet.MLNetTrainers.All,
#endif
    ];

    /// <summary>Every part, whether this build has it or not.</summary>
    public static IReadOnlyList<OptionalPart> All { get; } =
    [
        Trainer("mlnet-lbfgs", MLNet), Trainer("mlnet-sdca", MLNet), Trainer("mlnet-averaged-perceptron", MLNet),
    ];

    private static OptionalPart Trainer(string name, string package)
    {
        ILinearTrainer? trainer = Trainers.FirstOrDefault(trainer => trainer.Name == name);
        return new OptionalPart("trainer", name, trainer is not null, trainer?.Maker ?? BuildPackages.WhyMissing(package));
    }
}

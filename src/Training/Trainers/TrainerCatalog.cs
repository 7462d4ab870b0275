namespace SpeechML.Training.Trainers;

/// <summary>The trainers by name.</summary>
public static class TrainerCatalog
{
    /// <summary>The trainer of the default model: a mixture of the sentences' answers (<c>docs/design.md</c>, section 2), which only SpeechML has.</summary>
    public const string Mixture = "mixture";

    /// <summary>One softmax a paragraph: the convex objective that other libraries have as well.</summary>
    public const string Softmax = "softmax";

    /// <summary>The trainers that every build has.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = [Mixture, Softmax];

    internal const string OwnMaker = "SpeechML";

    /// <summary>
    /// Who trains a plan that names no trainer: the first of these that reaches the optimum of the problem, or our own of the same objective, which
    /// gives the same answers up to rounding.
    /// </summary>
    /// <param name="others">Those that are there beside the built-in ones.</param>
    public static ILinearTrainer Default(IReadOnlyList<ILinearTrainer> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return others.FirstOrDefault(trainer => trainer.ReachesOptimum) ?? new SoftmaxTrainer();
    }

    /// <summary>The trainer of a name; null for the mixture, which is no linear one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="others">Those that are there beside the built-in ones.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.UnknownTrainer"/>.</exception>
    internal static ILinearTrainer? Find(string name, IReadOnlyList<ILinearTrainer> others)
    {
        if (name == Mixture)
        {
            return null;
        }

        return name == Softmax
            ? new SoftmaxTrainer()
            : others.FirstOrDefault(trainer => trainer.Name == name) ?? throw new SpeechMLException(
                ErrorCodes.UnknownTrainer,
                $"There is no trainer '{name}' in this build. It has {string.Join(", ", BuiltIn.Concat(others.Select(trainer => trainer.Name)))}; `speechml doctor` tells why others are missing.");
    }
}

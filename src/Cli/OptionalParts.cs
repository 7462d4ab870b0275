using SpeechML.Training.Trainers;
using SpeechML.Words;

namespace SpeechML.Cli;

/// <summary>What a build may have beside the parts that every build has; the one place that knows of packages that may be missing.</summary>
internal static class OptionalParts
{
    private const string MLNet = "Microsoft.ML", Jieba = "JiebaNet.Segmenter";

    /// <summary>The trainers that this build has beside the built-in ones.</summary>
    public static IReadOnlyList<ILinearTrainer> Trainers { get; } =
    [
#if MICROSOFT_ML
        .. Training.MLNet.MLNetTrainers.All,
#endif
    ];

    /// <summary>Whether this build can cut words.</summary>
    public static bool HasWords =>
#if JIEBANET_SEGMENTER
        true;
#else
        false;
#endif

    /// <summary>Loads the segmenter; null, said on standard error, where this build has none.</summary>
    /// <param name="folder">Its dictionary's folder, or null where no words are wanted.</param>
    public static IWordSegmenter? LoadWords(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

#if JIEBANET_SEGMENTER
        return Segmentation.Jieba.JiebaWords.Load(folder);
#else
        Console.Error.WriteLine($"speechml: phrases are of n-grams and not of words: jieba is {BuildPackages.WhyMissing(Jieba)}");
        return null;
#endif
    }

    /// <summary>Every part, whether this build has it or not.</summary>
    public static IReadOnlyList<OptionalPart> All { get; } =
    [
        Trainer("mlnet-lbfgs", MLNet), Trainer("mlnet-sdca", MLNet), Trainer("mlnet-averaged-perceptron", MLNet),
        new OptionalPart("segmenter", "jieba", HasWords, HasWords ? Jieba : BuildPackages.WhyMissing(Jieba)),
    ];

    private static OptionalPart Trainer(string name, string package)
    {
        ILinearTrainer? trainer = Trainers.FirstOrDefault(trainer => trainer.Name == name);
        return new OptionalPart("trainer", name, trainer is not null, trainer?.Maker ?? BuildPackages.WhyMissing(package));
    }
}

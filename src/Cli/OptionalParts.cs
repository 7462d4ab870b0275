using SpeechML.Training.Teaching;
using SpeechML.Training.Trainers;
using SpeechML.Words;
#if TORCHSHARP
using SpeechML.Training.Torch;
#endif

namespace SpeechML.Cli;

/// <summary>What a build may have beside the parts that every build has; the one place that knows of packages that may be missing.</summary>
internal static class OptionalParts
{
    /// <summary>What <c>--teacher</c> calls the encoder of characters; anything else is a checkpoint's folder.</summary>
    public const string CharacterTeacher = "characters";

    /// <summary>What <c>--words</c> calls the dictionary that comes with the program; anything else is a dictionary's folder.</summary>
    public const string JiebaWords = "jieba";

    private const string MLNet = "Microsoft.ML", TorchSharp = "TorchSharp", Jieba = "jieba.NET";

    /// <summary>The trainers that this build has beside the built-in ones. Asking loads their libraries.</summary>
    public static IReadOnlyList<ILinearTrainer> Trainers =>
    [
#if MICROSOFT_ML
        .. Training.MLNet.MLNetTrainers.All,
#endif
    ];

    /// <summary>Loads the segmenter; null, said on standard error, where this build has none.</summary>
    /// <param name="dictionary"><see cref="JiebaWords"/> or a dictionary's folder; null where no words are wanted.</param>
    public static IWordSegmenter? LoadWords(string? dictionary)
    {
        if (dictionary is null)
        {
            return null;
        }

#if JIEBA_NET
        return Segmentation.Jieba.JiebaWords.Load(dictionary == JiebaWords ? Segmentation.Jieba.JiebaWords.PackagedFolder : dictionary);
#else
        Console.Error.WriteLine($"speechml: phrases are of n-grams and not of words: jieba is {BuildPackages.Own.WhyMissing(Jieba)}");
        return null;
#endif
    }

    /// <summary>Every part, whether this build has it or not. Asking loads the native libraries, to know that they are there.</summary>
    public static IReadOnlyList<OptionalPart> All =>
    [
        Trainer("mlnet-lbfgs", MLNet), Trainer("mlnet-sdca", MLNet), Trainer("mlnet-averaged-perceptron", MLNet),
        Teacher(CharacterTeacher), Teacher("BERT-style checkpoint"),
        Segmenter(),
        .. BuildPackages.Own.Wanted.Select(BuildPackages.Own.Part), BuildPackages.Own.LibtorchPart,
    ];

    /// <summary>A trainer of the teacher that a plan describes, or null where it has none.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.NotBuilt"/> where the plan has one and this build cannot make any.</exception>
    public static ITeacherTrainer? CreateTeacher(TeacherPlan? plan, int threads, IProgress<TeachingProgress> progress)
    {
        if (plan is null)
        {
            return null;
        }

#if TORCHSHARP
        return new TorchTeacherTrainer(plan, threads, progress);
#else
        throw new SpeechMLException(ErrorCodes.NotBuilt,
            $"A teacher needs TorchSharp: {BuildPackages.Own.WhyMissing(TorchSharp)}. Build where a package source has it (docs/teacher.md), or leave the teacher out.");
#endif
    }

    private static OptionalPart Teacher(string name)
    {
#if TORCHSHARP
        return new OptionalPart("teacher", name, TorchRuntime.Problem is null, TorchRuntime.Problem is { } problem
            ? $"libtorch cannot be loaded: {problem}" : $"{TorchRuntime.Version}, on {(TorchRuntime.HasGpu ? "a graphics processor" : "the processor")}");
#else
        return new OptionalPart("teacher", name, false, BuildPackages.Own.WhyMissing(TorchSharp));
#endif
    }

    private static OptionalPart Segmenter()
    {
        string? package = BuildPackages.Own.Find(Jieba);
        return new OptionalPart("segmenter", JiebaWords, package is not null, package ?? BuildPackages.Own.WhyMissing(Jieba));
    }

    private static OptionalPart Trainer(string name, string package)
    {
        ILinearTrainer? trainer = Trainers.FirstOrDefault(trainer => trainer.Name == name);
        return new OptionalPart("trainer", name, trainer is not null, trainer?.Maker ?? BuildPackages.Own.WhyMissing(package));
    }
}

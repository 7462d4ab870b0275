using SpeechML.Training.Teaching;
#if TORCHSHARP
using SpeechML.Training.Torch;
#endif

namespace SpeechML.Cli;

/// <summary>The teachers that this build can make.</summary>
internal static class Teachers
{
    /// <summary>What <c>--teacher</c> calls the encoder of characters; anything else is a checkpoint's folder.</summary>
    public const string Characters = "characters";

    /// <summary>A trainer of the teacher that the plan describes, or null where it has none.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.NotBuilt"/> where the plan has one and this build cannot make any.</exception>
    public static ITeacherTrainer? Create(TeacherPlan? plan, int threads, IProgress<TeachingProgress> progress)
    {
        if (plan is null)
        {
            return null;
        }

#if TORCHSHARP
        return new TorchTeacherTrainer(plan, threads, progress);
#else
        throw new SpeechMLException(ErrorCodes.NotBuilt,
            "A teacher needs TorchSharp, which no package source had when this program was built. Build it where one has it (docs/optional-packages.md), or leave the teacher out.");
#endif
    }
}

using SpeechML.Training.Teaching;

namespace SpeechML.Training.Torch.Tests;

public class TorchRuntimeTests
{
    [Fact]
    public void A_trainer_is_refused_exactly_where_libtorch_cannot_be_loaded()
    {
        TeacherPlan plan = new() { Unlabelled = ["a.txt"] };
        SpeechMLException? error = Record.Exception(() => new TorchTeacherTrainer(plan, 1).Dispose()) as SpeechMLException;
        Assert.Equal(TorchRuntime.Problem is null ? null : ErrorCodes.NotBuilt, error?.Code);
    }
}

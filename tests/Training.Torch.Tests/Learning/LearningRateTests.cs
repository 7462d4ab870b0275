using SpeechML.Training.Torch.Learning;

namespace SpeechML.Training.Torch.Tests.Learning;

public class LearningRateTests
{
    [Fact]
    public void It_rises_to_the_highest_and_falls_to_almost_nothing()
    {
        LearningRate rate = new(2, 100);
        Assert.Equal(0.2, rate.At(0), 1e-9);
        Assert.Equal(2, rate.At(9), 1e-9);
        Assert.Equal(1, rate.At(55), 1e-9);
        Assert.InRange(rate.At(99), 1e-9, 0.03);
        Assert.All(Enumerable.Range(0, 100), step => Assert.InRange(rate.At(step), 0, 2));
    }

    [Fact]
    public void One_step_is_enough()
    {
        Assert.Equal(2, new LearningRate(2, 1).At(0));
    }
}

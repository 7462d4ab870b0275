using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Tests.Evaluation;

public sealed class McNemarTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(3, 4, 1)]
    [InlineData(0, 5, 2 / 32.0)]
    [InlineData(1, 9, 2 * (1 + 10) / 1024.0)]
    [InlineData(2, 6, 2 * (1 + 8 + 28) / 256.0)]
    public void Is_twice_the_tail_of_a_fair_coin(int onlyOld, int onlyNew, double expected)
    {
        Assert.Equal(expected, McNemar.PValue(onlyOld, onlyNew), 1e-12);
        Assert.Equal(expected, McNemar.PValue(onlyNew, onlyOld), 1e-12);
    }

    [Fact]
    public void Large_counts_neither_overflow_nor_vanish()
    {
        Assert.Equal(1, McNemar.PValue(5000, 5000), 1e-9);
        Assert.InRange(McNemar.PValue(0, 5000), 0, 1e-300);
        // The normal approximation with continuity correction: |4900 - 5100| - 1 over the root of 10,000 is 1.99.
        Assert.Equal(0.0466, McNemar.PValue(4900, 5100), 0.0005);
    }
}

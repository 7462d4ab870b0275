using SpeechML.Training.Suggestion;

namespace SpeechML.Training.Tests.Suggestion;

public sealed class UncertaintyTests
{
    [Theory]
    [InlineData(new[] { 1f, 0f, 0f }, 0)]
    [InlineData(new[] { 0.25f, 0.75f }, 0.5)]
    [InlineData(new[] { 0.5f, 0f, 0.5f }, 1)]
    [InlineData(new[] { 0.125f, 0.25f, 0.625f }, 0.625)]
    [InlineData(new[] { 0.625f, 0.25f, 0.125f }, 0.625)]
    public void Is_one_less_the_margin(float[] probabilities, double expected) => Assert.Equal(expected, Uncertainty.Of(probabilities), 1e-6);
}

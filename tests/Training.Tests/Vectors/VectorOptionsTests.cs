using SpeechML.TestSupport;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Vectors;

public class VectorOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void N_grams_of_1_to_3_characters_are_taken(int longest)
    {
        using TempFolder folder = new();
        Assert.Throws<ArgumentOutOfRangeException>(() => new VectorOptions { LongestNGram = longest });
        Assert.Throws<ArgumentOutOfRangeException>("longestNGram", () => FeatureFiles.Extract([], folder.At("a.features"), longest));
        Assert.Empty(folder.Entries());
        Assert.Equal([1, 3], ((int[])[1, 3]).Select(n => new VectorOptions { LongestNGram = n }.LongestNGram));
    }

    [Fact]
    public void Counts_of_nothing_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new VectorOptions { Dimensions = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VectorOptions { MinDocumentFrequency = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("threads", () => VectorFiles.Build(Array.Empty<string>(), "a.vectors", new VectorOptions { Dimensions = 0, MinDocumentFrequency = 1 }, 0));
    }
}

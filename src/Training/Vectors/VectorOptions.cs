using SpeechML.Features;

namespace SpeechML.Training.Vectors;

/// <summary>How n-gram vectors are made.</summary>
public sealed record VectorOptions
{
    /// <summary>The longest n-gram, 1 to 3 characters. Default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 3.</exception>
    public int LongestNGram
    {
        get;
        init => field = value is >= 1 and <= NGramHash.LongestNGram ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An n-gram has 1 to 3 characters.");
    } = 2;

    /// <summary>N-grams that fewer paragraphs hold are left out; 1 or more. Default 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MinDocumentFrequency
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An n-gram stands in 1 paragraph or more.");
    } = 3;

    /// <summary>Dimensions of the latent space; 0 makes frequencies alone, and it is never less. Default 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 0.</exception>
    public int Dimensions
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A space has 0 dimensions or more.");
    } = 100;

    /// <summary>Seed of the random start of the decomposition. Default 1.</summary>
    public int Seed { get; init; } = 1;
}

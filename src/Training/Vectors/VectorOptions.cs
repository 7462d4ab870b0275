namespace SpeechML.Training.Vectors;

/// <summary>How n-gram vectors are made.</summary>
public sealed record VectorOptions
{
    /// <summary>The longest n-gram, 1 to 3 characters. Default 2.</summary>
    public int LongestNGram { get; init; } = 2;

    /// <summary>N-grams that fewer paragraphs hold are left out. Default 3.</summary>
    public int MinDocumentFrequency { get; init; } = 3;

    /// <summary>Dimensions of the latent space; 0 makes frequencies alone. Default 100.</summary>
    public int Dimensions { get; init; } = 100;

    /// <summary>Seed of the random start of the decomposition. Default 1.</summary>
    public int Seed { get; init; } = 1;
}

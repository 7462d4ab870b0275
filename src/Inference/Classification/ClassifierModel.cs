using SpeechML.Features;

namespace SpeechML.Classification;

/// <summary>Everything the classifier knows: what training writes into a bundle and inference reads from it.</summary>
internal sealed record ClassifierModel
{
    /// <summary>The labels, in the order of the lanes and scores.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The longest n-gram that the tables were made for: 1, 2 or 3.</summary>
    public required int LongestNGram { get; init; }

    /// <summary>One table a field, by <see cref="FeatureField"/>; each has one lane a label and one for the length.</summary>
    public required IReadOnlyList<NGramTable> Tables { get; init; }

    /// <summary>One intercept a label.</summary>
    public required float[] Bias { get; init; }

    /// <summary>What scores are divided by before they become probabilities (temperature scaling; Guo et al., ICML 2017).</summary>
    public required float Temperature { get; init; }

    /// <summary>For each label the probability from which it counts as a secondary label.</summary>
    public required float[] SecondaryThresholds { get; init; }
}

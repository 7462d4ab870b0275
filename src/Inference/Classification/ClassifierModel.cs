namespace SpeechML.Classification;

/// <summary>Everything the classifier knows: what training writes into a bundle and inference reads from it.</summary>
internal sealed record ClassifierModel
{
    /// <summary>The labels, in the order of the lanes and scores.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The longest n-gram that the table was made for: 1, 2 or 3.</summary>
    public required int LongestNGram { get; init; }

    /// <summary>One row an n-gram: a lane a label, and one for the squared length.</summary>
    public required NGramTable Table { get; init; }

    /// <summary>One intercept a label.</summary>
    public required float[] Bias { get; init; }

    /// <summary>How much a sentence's own n-grams and the whole paragraph's count in the sentence's scores.</summary>
    public required MixtureScales Scales { get; init; }

    /// <summary>Probabilities are raised to one over this and made to add up to 1 again (temperature scaling; Guo et al., ICML 2017).</summary>
    public required float Temperature { get; init; }

    /// <summary>For each label the probability from which it counts as a secondary label.</summary>
    public required float[] SecondaryThresholds { get; init; }
}

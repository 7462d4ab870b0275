namespace SpeechML.Training.Evaluation;

/// <summary>What a comparison of two bundles comes to.</summary>
public enum ComparisonVerdict
{
    /// <summary>No difference that this data could show; there may be one that more data would show.</summary>
    NoDifference,

    /// <summary>The new bundle is better.</summary>
    Better,

    /// <summary>The new bundle is worse.</summary>
    Worse,
}

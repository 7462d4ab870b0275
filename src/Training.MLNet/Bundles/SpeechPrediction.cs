using Microsoft.ML.Data;

namespace SpeechML.Training.MLNet.Bundles;

/// <summary>What a bundle answers for one paragraph, as columns: the members of the JSON contract (<c>docs/design.md</c>, section 5).</summary>
public sealed class SpeechPrediction
{
    /// <summary>The label.</summary>
    [ColumnName("PredictedLabel")]
    public string Label { get; set; } = "";

    /// <summary>Its probability, 0 to 1.</summary>
    public float Confidence { get; set; }

    /// <summary>Further labels, the likeliest first.</summary>
    public string[] Secondary { get; set; } = [];

    /// <summary>All labels, in the order of <see cref="Score"/>.</summary>
    public string[] Labels { get; set; } = [];

    /// <summary>Each label's probability, 0 to 1; they add up to 1.</summary>
    public float[] Score { get; set; } = [];

    /// <summary>The numeric targets as the JSON array of the contract; offsets count in UTF-16 units of the text.</summary>
    public string Targets { get; set; } = "[]";
}

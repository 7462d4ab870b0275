using Microsoft.ML.Data;

namespace SpeechML.Training.MLNet.Features;

/// <summary>A labelled paragraph as ML.NET's trainers read it.</summary>
public sealed class LabeledFeatures
{
    /// <summary>The primary label.</summary>
    public string Label { get; set; } = "";

    /// <summary>The document that it stands in: the sampling key for cross-validation, so that no document stands on both sides of a split.</summary>
    public string Document { get; set; } = "";

    /// <summary>The features, sparse.</summary>
    public VBuffer<float> Features { get; set; }
}

using Microsoft.ML.Data;

namespace SpeechML.Training.MLNet.Features;

/// <summary>A paragraph's features.</summary>
internal sealed class FeatureRow
{
    /// <summary>ML.NET wants to know the width when it loads a model, before it has the vectors; those that are not used cost a sparse vector nothing.</summary>
    public const int Width = 1 << 18;

    public const string ColumnName = "SpeechML.Features";

    [ColumnName(ColumnName), VectorType(Width)]
    public VBuffer<float> Features { get; set; }
}

using Microsoft.ML.Data;

namespace SpeechML.MLNetPipelines;

/// <summary>What every pipeline answers.</summary>
internal sealed class Answer
{
    [ColumnName("PredictedLabel")]
    public string Label { get; set; } = "";
}

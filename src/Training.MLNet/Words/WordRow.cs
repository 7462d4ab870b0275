using Microsoft.ML.Data;

namespace SpeechML.Training.MLNet.Words;

/// <summary>A paragraph's words.</summary>
internal sealed class WordRow
{
    public const string ColumnName = "SpeechML.Words";

    [ColumnName(ColumnName)]
    public string[] Words { get; set; } = [];
}

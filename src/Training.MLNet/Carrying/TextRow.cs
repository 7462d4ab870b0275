using Microsoft.ML.Data;

namespace SpeechML.Training.MLNet.Carrying;

/// <summary>The text that a component reads.</summary>
internal class TextRow
{
    public const string ColumnName = "SpeechML.Text";

    [ColumnName(ColumnName)]
    public ReadOnlyMemory<char> Text { get; set; }
}

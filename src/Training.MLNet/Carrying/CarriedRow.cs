using Microsoft.ML.Data;

namespace SpeechML.Training.MLNet.Carrying;

/// <summary>The text that a component reads, with what it needs for it.</summary>
internal sealed class CarriedRow : TextRow
{
    [ColumnName(CarriedFile.Column)]
    public ReadOnlyMemory<char> Carried { get; set; }
}

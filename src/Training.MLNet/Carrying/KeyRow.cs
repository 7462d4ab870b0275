using Microsoft.ML.Data;

namespace SpeechML.Training.MLNet.Carrying;

/// <summary>A constant, by which the carried text is looked up.</summary>
internal sealed class KeyRow
{
    public const string Value = "1";

    [ColumnName(ColumnName)]
    public string Key { get; set; } = Value;

    public const string ColumnName = "SpeechML.Key";
}

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Reads the lines of one format; what has no label comes with an empty one.</summary>
internal interface IDatasetReader
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/>, with the line where the format has lines.</exception>
    IEnumerable<DatasetLine> Read(TextReader input, ImportContext context);
}

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Writes one format, so that its reader gives back the same lines.</summary>
internal interface IDatasetWriter
{
    /// <param name="lines">All lines, with labels or without.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="source">The file that the lines come from, for errors.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> where the format cannot hold a line.</exception>
    void Write(IReadOnlyList<DatasetLine> lines, Stream output, string source);
}

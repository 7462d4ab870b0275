namespace SpeechML.Training.Datasets.Exchange;

/// <summary>What every reader needs to know of the file, and where it counts what it met.</summary>
internal sealed class ImportContext(string path, ImportOptions options)
{
    public string Path => path;

    public string TextName => options.TextName;

    public string LabelName => options.LabelName;

    /// <summary>Stands for the document where a paragraph names none.</summary>
    public string DefaultDocument { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    public int Cancelled { get; set; }

    public int Disagreeing { get; set; }

    public int WithoutDocument { get; set; }

    public bool IsText(string name) => name == TextName || (TextName == "text" && name == "data");

    public bool IsLabel(string name) => name == LabelName || (LabelName == "label" && name == "labels");

    public SpeechMLException Bad(string message, long? line = null, Exception? inner = null) =>
        new(ErrorCodes.BadDataset, message, path, line, inner: inner);
}

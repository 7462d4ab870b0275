namespace SpeechML.Training.Datasets.Exchange;

/// <summary>How a file of another tool is read.</summary>
public sealed record ImportOptions
{
    /// <summary>Its format; null tells it from the file. Default null.</summary>
    public ExchangeFormat? Format { get; init; }

    /// <summary>The member or column that holds the paragraph. Default <c>text</c>, where doccano may also say <c>data</c>.</summary>
    public string TextName { get; init; } = "text";

    /// <summary>The member or column that holds the label or labels, the primary one first. Default <c>label</c>, where JSON may also say <c>labels</c>.</summary>
    public string LabelName { get; init; } = "label";
}

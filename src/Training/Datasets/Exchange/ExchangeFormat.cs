namespace SpeechML.Training.Datasets.Exchange;

/// <summary>The formats of other labelling tools that datasets are exchanged in; what each carries stands in <c>docs/data.md</c>.</summary>
public enum ExchangeFormat
{
    /// <summary>doccano's JSON Lines: <c>text</c> (or <c>data</c>), <c>label</c>, and the rest in <c>meta</c>.</summary>
    Doccano,

    /// <summary>Label Studio's JSON: a list of tasks with <c>data</c> and <c>annotations</c>. Read as <see cref="LabelStudioMin"/> too.</summary>
    LabelStudio,

    /// <summary>Label Studio's JSON-MIN: a list of flat objects. Read as <see cref="LabelStudio"/> too.</summary>
    LabelStudioMin,

    /// <summary>Comma-separated values with a header (RFC 4180), with a byte order mark so that Excel shows Chinese.</summary>
    Csv,

    /// <summary>Tab-separated values with a header, quoted like <see cref="Csv"/>.</summary>
    Tsv,

    /// <summary>fastText's lines: <c>__label__x text</c>; the rest in a file beside it.</summary>
    FastText,
}

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>What an import found.</summary>
/// <param name="Format">The format that was read.</param>
/// <param name="Written">Labelled paragraphs that were written.</param>
/// <param name="Unlabelled">Paragraphs that were left out because nobody has labelled them.</param>
/// <param name="Cancelled">Paragraphs that were left out because the annotator skipped them.</param>
/// <param name="Disagreeing">Paragraphs whose annotators, or rows of an answer's table, gave different labels; the first annotation was taken, or the one marked as ground truth.</param>
/// <param name="WithoutDocument">Paragraphs that name no document and got the file's name.</param>
public sealed record ImportResult(ExchangeFormat Format, int Written, int Unlabelled, int Cancelled, int Disagreeing, int WithoutDocument);

using SpeechML.Documents;

namespace SpeechML.Training.Datasets;

/// <summary>A paragraph with the labels that people gave it.</summary>
internal sealed record LabeledParagraph(Paragraph Paragraph, string Label, IReadOnlyList<string> Secondary);

namespace SpeechML.Training.Datasets;

/// <summary>A paragraph with the labels that people gave it.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Sequence">Its place there.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Label">The primary label.</param>
/// <param name="Secondary">The secondary labels.</param>
/// <param name="Sure">False where the annotator found another label about as good.</param>
internal sealed record LabeledParagraph(string Document, long Sequence, string Text, string Label, IReadOnlyList<string> Secondary, bool Sure)
{
    /// <summary>The paragraph as the trainers see it.</summary>
    public Example ToExample(IReadOnlyList<SentenceCounts> sentences) => new()
    {
        Document = Document,
        Sequence = Sequence,
        Label = Label,
        Secondary = Secondary,
        Sure = Sure,
        Sentences = sentences,
    };
}

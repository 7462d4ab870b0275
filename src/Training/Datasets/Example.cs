namespace SpeechML.Training.Datasets;

/// <summary>A labelled paragraph as the trainers see it: its labels and the counts of its n-grams, no text.</summary>
internal sealed record Example
{
    /// <summary>The document that it stands in; examples of one document never stand on both sides of a split.</summary>
    public required string Document { get; init; }

    /// <summary>Its place in the document.</summary>
    public required long Sequence { get; init; }

    /// <summary>The primary label.</summary>
    public required string Label { get; init; }

    /// <summary>The secondary labels.</summary>
    public required IReadOnlyList<string> Secondary { get; init; }

    /// <summary>False where the annotator found another label about as good.</summary>
    public required bool Sure { get; init; }

    /// <summary>Its sentences; none where it has no character that counts.</summary>
    public required IReadOnlyList<SentenceCounts> Sentences { get; init; }
}

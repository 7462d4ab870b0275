namespace SpeechML.Classification;

/// <summary>Why a paragraph got its label: the words that spoke for it, what each sentence is about, and what would change the answer.</summary>
public sealed record LabelExplanation
{
    /// <summary>The label that is explained: the most probable one.</summary>
    public required string Label { get; init; }

    /// <summary>The label that came second, which the evidence is weighed against; null where the model has but one label.</summary>
    public required string? Second { get; init; }

    /// <summary>What spoke for <see cref="Label"/> and against <see cref="Second"/>, heaviest first; no two overlap. May be empty.</summary>
    public required IReadOnlyList<EvidenceSpan> Spans { get; init; }

    /// <summary>The sentences in their order, each with a label of its own.</summary>
    public required IReadOnlyList<SentenceLabel> Sentences { get; init; }

    /// <summary>
    /// A small set of spans, in the order of the text, that <see cref="Second"/> wins without: the paragraph was classified again
    /// with them cut out, and leaving any one of them in place brings another answer. Empty where no such set was found.
    /// </summary>
    public required IReadOnlyList<QuotedSpan> Flip { get; init; }
}

using SpeechML.Classification;
using SpeechML.Documents;
using SpeechML.Targets;

namespace SpeechML;

/// <summary>The answer for one paragraph: what it is about and what it promises.</summary>
/// <remarks>Its lists are compared as references, as records do it: answers for the same paragraph twice are not equal.</remarks>
public sealed record ParagraphAnalysis
{
    /// <summary>The paragraph as it was read.</summary>
    public required Paragraph Paragraph { get; init; }

    /// <summary>The primary label.</summary>
    public required string Label { get; init; }

    /// <summary>Further labels that take up a real share of the paragraph, most probable first; often empty.</summary>
    public required IReadOnlyList<string> Secondary { get; init; }

    /// <summary>The probability of <see cref="Label"/>, 0 to 1.</summary>
    public required float Confidence { get; init; }

    /// <summary>
    /// True when <see cref="Confidence"/> is below <see cref="AnalysisOptions.MinConfidence"/>: the model leaves the answer to a person,
    /// and the label is only its best guess.
    /// </summary>
    public bool Abstained { get; init; }

    /// <summary>Every label's probability, in the order of the model's labels.</summary>
    public required IReadOnlyList<LabelScore> Scores { get; init; }

    /// <summary>The figures promised or reported, in the order in which they stand.</summary>
    public required IReadOnlyList<NumericTarget> Targets { get; init; }

    /// <summary>Which words spoke for <see cref="Label"/>; null unless <see cref="AnalysisOptions.Explain"/> asks for it.</summary>
    public LabelExplanation? Explanation { get; init; }
}

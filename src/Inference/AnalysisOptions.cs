using SpeechML.Words;

namespace SpeechML;

/// <summary>What an analysis is to give beside the answer itself. Immutable.</summary>
public sealed record AnalysisOptions
{
    private readonly float minConfidence;

    /// <summary>
    /// Whether every answer says which words spoke for its label and what would change it. False by default: it takes the time of some
    /// ten answers, more for long paragraphs.
    /// </summary>
    public bool Explain { get; init; }

    /// <summary>
    /// Cuts words, so that an explanation's spans end where words do. Null by default: they end where the n-grams do that spoke for the label.
    /// </summary>
    public IWordSegmenter? Words { get; init; }

    /// <summary>
    /// The confidence, 0 to 1, below which an answer is marked as <see cref="ParagraphAnalysis.Abstained"/>. 0 by default: none is.
    /// Costs nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public float MinConfidence
    {
        get => minConfidence;
        init => minConfidence = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence is from 0 to 1.");
    }

    /// <summary>
    /// Whether every target also comes in comparable form (<see cref="Targets.NumericTarget.Normalized"/>): base units, kind of
    /// measure, indicator identifier, resolved period. False by default.
    /// </summary>
    public bool Normalize { get; init; }

    /// <summary>
    /// The year in which the documents were given, which 今年 and 去年 are resolved against. Null by default: the year in the document's
    /// title, where there is one.
    /// </summary>
    public int? DocumentYear { get; init; }
}

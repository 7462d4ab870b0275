using SpeechML.Targets.Normalizing;
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
    /// With <see cref="Normalize"/>: what brings targets into that form. <see cref="TargetNormalizer.Default"/> by default; one with another catalogue
    /// of indicators comes from <see cref="TargetNormalizer.FromCatalog"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TargetNormalizer Normalizer
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TargetNormalizer.Default;

    /// <summary>
    /// The year in which the documents were given, 1900 to 2100, which 今年 and 去年 are resolved against. Null by default: the year in the
    /// document's title, where there is one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1900 to 2100.</exception>
    public int? DocumentYear
    {
        get;
        init => field = Targets.Normalizing.DocumentYear.Checked(value, nameof(value));
    }
}

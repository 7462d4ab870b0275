namespace SpeechML.Training.Evaluation;

/// <summary>Two bundles judged on the same paragraphs.</summary>
public sealed record BundleComparison
{
    /// <summary>A <see cref="PValue"/> below this is taken for more than chance: 0.05.</summary>
    public const double SignificanceLevel = 0.05;

    /// <summary>How many paragraphs were judged.</summary>
    public int Paragraphs => Old.Paragraphs;

    /// <summary>From how many documents they come. With fewer than some ten, the interval is narrower than it ought to be.</summary>
    public required int Documents { get; init; }

    /// <summary>The old bundle's scores.</summary>
    public required LabelEvaluation Old { get; init; }

    /// <summary>The new bundle's scores, its labels in the same order.</summary>
    public required LabelEvaluation New { get; init; }

    /// <summary>Every label of the data or of either bundle, in ordinal order.</summary>
    public required IReadOnlyList<LabelDifference> Labels { get; init; }

    /// <summary>Paragraphs that only the old bundle labels right.</summary>
    public required int OnlyOldRight { get; init; }

    /// <summary>Paragraphs that only the new bundle labels right.</summary>
    public required int OnlyNewRight { get; init; }

    /// <summary>
    /// How often chance alone would split those paragraphs at least as unevenly, 0 to 1: the exact two-sided McNemar test
    /// (McNemar, Psychometrika 12, 1947).
    /// </summary>
    public required double PValue { get; init; }

    /// <summary>The new accuracy less the old one.</summary>
    public double AccuracyDifference => New.Accuracy - Old.Accuracy;

    /// <summary>
    /// The lower end of the 95 % interval of <see cref="AccuracyDifference"/> by 10,000 paired bootstrap draws of whole documents
    /// (Efron &amp; Tibshirani 1993; Koehn, EMNLP 2004); the same at every run.
    /// </summary>
    public required double DifferenceLow { get; init; }

    /// <summary>The upper end of that interval.</summary>
    public required double DifferenceHigh { get; init; }

    /// <summary>The paragraphs that the two label differently, in the data's order.</summary>
    public required IReadOnlyList<ChangedParagraph> Changes { get; init; }

    /// <summary>
    /// Better or worse only when both tests say so: <see cref="PValue"/> is below <see cref="SignificanceLevel"/> and the interval
    /// does not hold 0. The first takes paragraphs for independent, the second trusts in many documents; each is too bold alone.
    /// </summary>
    public ComparisonVerdict Verdict =>
        PValue >= SignificanceLevel ? ComparisonVerdict.NoDifference :
        DifferenceLow > 0 ? ComparisonVerdict.Better :
        DifferenceHigh < 0 ? ComparisonVerdict.Worse : ComparisonVerdict.NoDifference;
}

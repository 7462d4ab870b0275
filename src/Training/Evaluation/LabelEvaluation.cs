namespace SpeechML.Training.Evaluation;

/// <summary>How well a bundle labels a dataset.</summary>
public sealed record LabelEvaluation
{
    /// <summary>The accuracy that <see cref="AccurateCoverage"/> asks for: 0.97.</summary>
    public const double AccuracyAim = 0.97;

    /// <summary>How many paragraphs were judged.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>The share whose primary label is right.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The share whose answer is the primary label or one of the secondary labels.</summary>
    public required double Ok { get; init; }

    /// <summary>The mean of the labels' F1, over the labels that the data or the answers have.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>
    /// The expected calibration error over ten bins of confidence: the mean gap between confidence and accuracy, weighted by the
    /// number of paragraphs (Naeini et al., AAAI 2015).
    /// </summary>
    public required double CalibrationError { get; init; }

    /// <summary>Precision, recall and F1 of each label.</summary>
    public required IReadOnlyList<LabelQuality> Labels { get; init; }

    /// <summary>How often each label of the data (first index) was answered with each label (second), in the order of <see cref="Labels"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }

    /// <summary>The ten bins of confidence that <see cref="CalibrationError"/> is taken over, from 0 to 1.</summary>
    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    /// <summary>
    /// The accuracy of the most confident 50, 60, 70, 80, 90 and 100 % of the answers (a little more where several have the same
    /// confidence); the accuracy–coverage curve (El-Yaniv &amp; Wiener, JMLR 2010).
    /// </summary>
    public required IReadOnlyList<CoveragePoint> Coverage { get; init; }

    /// <summary>
    /// The largest coverage whose accuracy is at least <see cref="AccuracyAim"/>, or null where there is none. Its threshold was
    /// found on this data, so that other data may do a little worse at it.
    /// </summary>
    public required CoveragePoint? AccurateCoverage { get; init; }

    /// <summary>How well the secondary labels are found.</summary>
    public required SecondaryQuality Secondary { get; init; }
}

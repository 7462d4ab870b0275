namespace SpeechML.Training.Targets;

/// <summary>The settings of the judge of figures.</summary>
public sealed record JudgeOptions
{
    /// <summary>The factor of the L2 penalty, on the scale of the summed loss.</summary>
    public double L2 { get; init; } = 0.5;

    /// <summary>Features that fewer paragraphs, sentences and figures have are left out; 1 or 2 where there are few examples.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>How much a figure counts that was judged by the part of the report it stands in; others count 1.</summary>
    public float SectionedWeight { get; init; } = 0.3f;

    /// <summary>How freely reports may differ from authored text: 0 not at all, 1 as freely as all figures are learnt.</summary>
    public float RealFreedom { get; init; } = 0.3f;

    /// <summary>The most iterations of the minimiser.</summary>
    public int MaxIterations { get; init; } = 60;
}

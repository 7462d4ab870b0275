namespace SpeechML.Training.Targets;

/// <summary>The settings of the judge of figures.</summary>
public sealed record JudgeOptions
{
    /// <summary>The factor of the L2 penalty, on the scale of the summed loss.</summary>
    public double L2 { get; set; } = 1;

    /// <summary>Features that fewer figures have are left out.</summary>
    public int MinCount { get; set; } = 2;

    /// <summary>How much a figure of authored text counts; one of a real report counts 1.</summary>
    public float AuthoredWeight { get; set; } = 0.5f;

    /// <summary>The same for authored figures that no record claims: authored text marks small counts more freely.</summary>
    public float AuthoredOtherWeight { get; set; } = 0.5f;

    /// <summary>How much a figure counts that was judged by the part of the report it stands in.</summary>
    public float SectionedWeight { get; set; } = 0.3f;

    /// <summary>How freely reports may differ from authored text: 0 not at all, 1 as freely as all figures are learnt.</summary>
    public float RealFreedom { get; set; } = 0.3f;

    /// <summary>The most iterations of the minimiser.</summary>
    public int MaxIterations { get; set; } = 60;
}

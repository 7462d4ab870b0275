namespace SpeechML.Training.Targets;

/// <summary>The settings of the judge of figures.</summary>
/// <param name="L2">The factor of the L2 penalty, on the scale of the summed loss.</param>
/// <param name="MinCount">Features that fewer paragraphs, sentences and figures have are left out; 1 or 2 where there are few examples.</param>
/// <param name="RealFreedom">How freely reports may differ from authored text: 0 not at all, 1 as freely as all figures are learnt.</param>
/// <param name="MaxIterations">The most iterations of the minimiser.</param>
public sealed record JudgeOptions(
    double L2 = 0.5,
    int MinCount = 2,
    float RealFreedom = 0.3f,
    int MaxIterations = 60);

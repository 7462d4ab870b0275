namespace SpeechML.Training.Optimization;

/// <summary>When the minimiser stops.</summary>
internal sealed record LbfgsOptions
{
    public int MaxIterations { get; init; } = 300;

    /// <summary>Stops when the gradient's norm has fallen to this share of the first one.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>How many earlier steps the curvature is estimated from.</summary>
    public int History { get; init; } = 10;
}

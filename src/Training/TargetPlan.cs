using SpeechML.Training.Targets;

namespace SpeechML.Training;

/// <summary>What the judge of figures learns from.</summary>
public sealed record TargetPlan
{
    /// <summary>The files of judged figures.</summary>
    public required IReadOnlyList<FigureSource> Sources { get; init; }

    /// <summary>The judge's settings.</summary>
    public JudgeOptions Judge { get; init; } = new();
}

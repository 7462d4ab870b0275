using SpeechML.Training.Targets;

namespace SpeechML.Training;

/// <summary>What the judge of figures learns from.</summary>
public sealed record TargetPlan
{
    /// <summary>JSON Lines files of paragraphs written for training, with <c>targets</c>.</summary>
    public required IReadOnlyList<string> Authored { get; init; }

    /// <summary><c>.figures</c> files of real paragraphs, or JSON Lines with <c>targets</c> and <c>others</c>.</summary>
    public required IReadOnlyList<string> Real { get; init; }

    /// <summary><c>.figures</c> files of real paragraphs whose figures were judged by the part of the report they stand in.</summary>
    public IReadOnlyList<string> Sectioned { get; init; } = [];

    /// <summary>The judge's settings.</summary>
    public JudgeOptions Judge { get; init; } = new();
}

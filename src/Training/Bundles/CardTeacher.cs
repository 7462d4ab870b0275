using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Bundles;

/// <summary>The teacher that a bundle learned from beside its labelled data.</summary>
internal sealed record CardTeacher
{
    /// <summary>Its kind and settings.</summary>
    public required string Description { get; init; }

    /// <summary>How many labelled paragraphs it learned from.</summary>
    public required int Lessons { get; init; }

    /// <summary>How many unlabelled paragraphs it gave the bundle its answers on.</summary>
    public required int Taught { get; init; }

    /// <summary>How much each of them counted.</summary>
    public required float Weight { get; init; }

    /// <summary>The scores of teachers that did not see the documents they were asked about.</summary>
    public required LabelEvaluation? CrossValidation { get; init; }

    /// <summary>The scores on data that no teacher saw, where there was text.</summary>
    public required IReadOnlyList<CardEvaluation> Evaluations { get; init; }
}

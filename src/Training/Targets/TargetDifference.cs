namespace SpeechML.Training.Targets;

/// <summary>One disagreement between gold records and answers.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Document">The document.</param>
/// <param name="Sequence">The paragraph's place in it.</param>
/// <param name="Context">The words around the figure.</param>
/// <param name="Quote">The figure's quote: the gold one, or the answer's where gold has none.</param>
/// <param name="Expected">What gold says, or null where it has no record.</param>
/// <param name="Answered">What was answered, or null where nothing was.</param>
public sealed record TargetDifference(
    TargetDifferenceKind Kind, string Document, long Sequence, string Context, string Quote, string? Expected, string? Answered);

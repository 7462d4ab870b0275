using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>How a source's withheld documents were read.</summary>
/// <param name="Source">The source.</param>
/// <param name="Evaluation">The five depths, where it has text.</param>
/// <param name="Tally">The statuses alone, where it has none.</param>
internal sealed record FoldScore(FoldSource Source, TargetEvaluation? Evaluation, StatusTally Tally);

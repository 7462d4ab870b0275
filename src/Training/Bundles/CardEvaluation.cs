using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Bundles;

/// <summary>The scores on one file.</summary>
internal sealed record CardEvaluation(CardFile File, LabelEvaluation Scores);

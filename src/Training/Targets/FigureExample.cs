using SpeechML.Targets.Judging;

namespace SpeechML.Training.Targets;

/// <summary>A figure to learn from.</summary>
/// <param name="Sentence">The place of its sentence among those of the paragraph.</param>
/// <param name="Status">What it is.</param>
/// <param name="Features">Its own features.</param>
/// <param name="Rules">What the rules say of it, as features.</param>
internal sealed record FigureExample(int Sentence, MentionStatus Status, FigureBlock Features, FigureBlock Rules);

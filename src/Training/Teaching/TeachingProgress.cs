namespace SpeechML.Training.Teaching;

/// <summary>How far a teacher's training has come.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Teacher">Which teacher is being trained, counted from 1; 0 during pretraining, which all share.</param>
/// <param name="Epoch">The round over the text, counted from 1.</param>
/// <param name="Epochs">How many rounds there are at most.</param>
/// <param name="Share">How much of the round is done, 0 to 1.</param>
/// <param name="Loss">The mean cross-entropy of the round so far; at the end of a round with labels, that on the documents held out.</param>
public readonly record struct TeachingProgress(TeachingStage Stage, int Teacher, int Epoch, int Epochs, double Share, double Loss);

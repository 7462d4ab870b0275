namespace SpeechML.Training.Suggestion;

/// <summary>A paragraph that might be labelled next.</summary>
/// <param name="Uncertainty">How little the model knows about it, 0 to 1.</param>
/// <param name="Sketch">What it is about, by <see cref="ParagraphSketch"/>.</param>
internal readonly record struct Candidate(double Uncertainty, float[] Sketch);

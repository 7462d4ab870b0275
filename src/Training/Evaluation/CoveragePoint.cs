namespace SpeechML.Training.Evaluation;

/// <summary>What is gained by answering only where the model is confident.</summary>
/// <param name="Coverage">The share of paragraphs answered, above 0 to 1.</param>
/// <param name="Accuracy">The share of those answers that is right.</param>
/// <param name="Threshold">Answers of this confidence or a higher one are given.</param>
public sealed record CoveragePoint(double Coverage, double Accuracy, double Threshold);

namespace SpeechML.Training.Evaluation;

/// <summary>How well one label is found.</summary>
/// <param name="Label">The label's name.</param>
/// <param name="Support">How many paragraphs of the data have it.</param>
/// <param name="Precision">The share of the answers with it that are right.</param>
/// <param name="Recall">The share of its paragraphs that are answered so.</param>
/// <param name="F1">The harmonic mean of the two.</param>
public sealed record LabelQuality(string Label, int Support, double Precision, double Recall, double F1);

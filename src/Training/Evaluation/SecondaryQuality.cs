namespace SpeechML.Training.Evaluation;

/// <summary>How well secondary labels are found, counted over all paragraphs together (micro-averaged).</summary>
/// <remarks>
/// A paragraph's primary label in the data is never counted: answered as a secondary label it is neither a hit nor a mistake,
/// since the accuracy judges it. A secondary label of the data that was answered as the primary one counts as not found.
/// </remarks>
/// <param name="Support">How many secondary labels the data has.</param>
/// <param name="Answered">How many were answered.</param>
/// <param name="Precision">The share of the answered ones that the data has.</param>
/// <param name="Recall">The share of the data's that were answered.</param>
/// <param name="F1">The harmonic mean of the two.</param>
public sealed record SecondaryQuality(int Support, int Answered, double Precision, double Recall, double F1);

namespace SpeechML.Training.Evaluation;

/// <summary>The answers of about one confidence: how sure they were and how often right.</summary>
/// <param name="From">The lowest confidence in the bin, 0 to 1.</param>
/// <param name="To">Where the next bin begins; 1 itself belongs to the last bin.</param>
/// <param name="Count">How many answers fall into it.</param>
/// <param name="Confidence">Their mean confidence; 0 where there is none.</param>
/// <param name="Accuracy">The share of them that is right; 0 where there is none.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Accuracy);

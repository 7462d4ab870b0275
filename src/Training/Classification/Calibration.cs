namespace SpeechML.Training.Classification;

/// <summary>What turns scores into probabilities and probabilities into secondary labels.</summary>
internal sealed record Calibration(float Temperature, float[] SecondaryThresholds);

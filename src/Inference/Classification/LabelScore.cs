namespace SpeechML.Classification;

/// <summary>A label and how probable it is.</summary>
/// <param name="Label">The label's name.</param>
/// <param name="Score">Its calibrated probability, 0 to 1; those of one paragraph add up to 1.</param>
public readonly record struct LabelScore(string Label, float Score);

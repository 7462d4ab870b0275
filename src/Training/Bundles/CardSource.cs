namespace SpeechML.Training.Bundles;

/// <summary>A labelled file that a bundle learned from.</summary>
internal sealed record CardSource(CardFile File, int Paragraphs, int Documents, float Weight);

namespace SpeechML.Training.Bundles;

/// <summary>A file of judged figures that a bundle learned from.</summary>
internal sealed record CardFigures(CardFile File, int Paragraphs, int Figures, float Weight);

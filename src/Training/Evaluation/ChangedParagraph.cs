namespace SpeechML.Training.Evaluation;

/// <summary>A paragraph that two bundles label differently.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Sequence">Its place there.</param>
/// <param name="Label">The primary label in the data.</param>
/// <param name="Old">What the old bundle answers.</param>
/// <param name="New">What the new bundle answers.</param>
/// <param name="Text">The paragraph, or null where the data has no text.</param>
public sealed record ChangedParagraph(string Document, long Sequence, string Label, string Old, string New, string? Text);

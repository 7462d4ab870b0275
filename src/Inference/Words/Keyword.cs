namespace SpeechML.Words;

/// <summary>A word or phrase that a text is full of and others are not.</summary>
/// <param name="Text">The word or phrase.</param>
/// <param name="Count">How often it stands in the text.</param>
/// <param name="Weight">Count × ln(N/df), where df is the number of the N unlabelled paragraphs that can hold it at most.</param>
public sealed record Keyword(string Text, int Count, double Weight);

namespace SpeechML.Classification;

/// <summary>A stretch of a paragraph.</summary>
/// <param name="Start">Where it begins, in UTF-16 units of the text as given.</param>
/// <param name="End">Where it ends, exclusive, in the same units.</param>
/// <param name="Quote">Its words: exactly <c>text[Start..End]</c>.</param>
public readonly record struct QuotedSpan(int Start, int End, string Quote);

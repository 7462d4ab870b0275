namespace SpeechML.Classification;

/// <summary>A stretch of a paragraph that spoke for its label.</summary>
/// <param name="Start">Where it begins, in UTF-16 units of the text as given.</param>
/// <param name="End">Where it ends, exclusive, in the same units.</param>
/// <param name="Quote">Its words: exactly <c>text[Start..End]</c>.</param>
/// <param name="Weight">
/// What it adds to the natural logarithm of the odds of the label against the second one; above 0. A weight of 0.7 doubles the odds.
/// </param>
public readonly record struct EvidenceSpan(int Start, int End, string Quote, float Weight);

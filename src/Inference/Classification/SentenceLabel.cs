namespace SpeechML.Classification;

/// <summary>What one sentence of a paragraph is about.</summary>
/// <param name="Start">Where it begins, in UTF-16 units of the text as given.</param>
/// <param name="End">Where it ends, exclusive, in the same units.</param>
/// <param name="Label">The most probable label of this sentence, read within its paragraph.</param>
/// <param name="Share">How much it counts in the paragraph's answer: its part of the characters, above 0 and up to 1; all add up to 1.</param>
public readonly record struct SentenceLabel(int Start, int End, string Label, float Share);

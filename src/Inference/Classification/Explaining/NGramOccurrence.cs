namespace SpeechML.Classification.Explaining;

/// <summary>One n-gram at one place.</summary>
/// <param name="Hash">Which n-gram.</param>
/// <param name="First">The folded character that it begins with, counted over the paragraph.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct NGramOccurrence(uint Hash, int First, int Length);

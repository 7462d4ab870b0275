using SpeechML.Documents;

namespace SpeechML.Training.Suggestion;

/// <summary>A paragraph worth labelling, and what the model makes of it.</summary>
/// <param name="Paragraph">The paragraph as it was read.</param>
/// <param name="Guess">The label that the model would give it.</param>
/// <param name="Confidence">The probability of <paramref name="Guess"/>, 0 to 1.</param>
public sealed record SuggestedParagraph(Paragraph Paragraph, string Guess, float Confidence);

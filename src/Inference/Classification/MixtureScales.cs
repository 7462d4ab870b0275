namespace SpeechML.Classification;

/// <summary>What a sentence's scores are made of.</summary>
/// <param name="Sentence">The factor of the sentence's own n-grams.</param>
/// <param name="Paragraph">The factor of the whole paragraph's.</param>
internal readonly record struct MixtureScales(float Sentence, float Paragraph);

namespace SpeechML.Training.Teaching;

/// <summary>A labelled paragraph as a teacher learns from it.</summary>
/// <param name="Document">The document that it stands in; a document is held out as a whole or not at all.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Target">For each label the probability that the teacher should give it; they add up to 1.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="IsTypical">It is of the kind that the model will read, so that early stopping may go by it.</param>
public sealed record Lesson(string Document, string Text, IReadOnlyList<float> Target, float Weight, bool IsTypical);

namespace SpeechML.Training.Datasets;

/// <summary>A sentence as the trainers see it.</summary>
/// <param name="Length">Its folded characters.</param>
/// <param name="NGrams">Its n-grams with their counts, in ascending order of their hashes.</param>
internal sealed record SentenceCounts(int Length, NGramCount[] NGrams);

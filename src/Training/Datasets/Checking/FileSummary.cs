namespace SpeechML.Training.Datasets.Checking;

/// <summary>What a file holds, bad lines left out.</summary>
/// <param name="File">The file.</param>
/// <param name="Paragraphs">Labelled paragraphs.</param>
/// <param name="Documents">Documents that they stand in.</param>
/// <param name="Labels">How many paragraphs have each label as their primary one, the most frequent first.</param>
public sealed record FileSummary(string File, int Paragraphs, int Documents, IReadOnlyList<KeyValuePair<string, int>> Labels);

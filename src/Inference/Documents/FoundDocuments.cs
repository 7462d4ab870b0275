namespace SpeechML.Documents;

/// <summary>What <see cref="DocumentFinder"/> found.</summary>
/// <param name="Files">The files to read.</param>
/// <param name="PassedOver">How many files of no known format lie among them, by extension in lower case with its dot; <c>""</c> for those without one.</param>
public sealed record FoundDocuments(IReadOnlyList<DocumentFile> Files, IReadOnlyDictionary<string, int> PassedOver);

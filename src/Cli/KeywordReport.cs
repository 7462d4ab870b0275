using SpeechML.Words;

namespace SpeechML.Cli;

/// <summary>What <c>speechml keywords</c> found.</summary>
/// <param name="Words">The segmenter that the keywords are words of, or <c>n-gram phrases</c>.</param>
/// <param name="Keywords">Heaviest first.</param>
internal sealed record KeywordReport(string Words, IReadOnlyList<Keyword> Keywords);

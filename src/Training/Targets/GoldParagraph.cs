using SpeechML.Documents;

namespace SpeechML.Training.Targets;

/// <summary>A paragraph of a gold set with its records.</summary>
/// <param name="Paragraph">The paragraph under its headings.</param>
/// <param name="Records">Its targets and actuals.</param>
/// <param name="Others">Quotes that are references or names, with their status; null where the set does not mark them.</param>
internal sealed record GoldParagraph(
    Paragraph Paragraph, IReadOnlyList<GoldRecord> Records, IReadOnlyList<(string Quote, string Status)>? Others);

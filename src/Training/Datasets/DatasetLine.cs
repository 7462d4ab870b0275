using System.Text.Json;

namespace SpeechML.Training.Datasets;

/// <summary>A line of a dataset with everything that stands on it.</summary>
/// <param name="Number">The line, counted from 1.</param>
/// <param name="Paragraph">What training reads; its label is empty where nobody has given one yet.</param>
/// <param name="Others">The members that training passes over, in their order.</param>
internal sealed record DatasetLine(long Number, LabeledParagraph Paragraph, IReadOnlyList<KeyValuePair<string, JsonElement>> Others)
{
    public bool IsLabelled => Paragraph.Label.Length > 0;
}

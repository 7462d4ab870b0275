namespace SpeechML.Training.Datasets.Checking;

/// <summary>A file under check: its labelled lines that could be read.</summary>
internal sealed record CheckedFile(string Path, IReadOnlyList<DatasetLine> Lines)
{
    public FileSummary Summary { get; } = new(
        Path, Lines.Count, Lines.Select(line => line.Paragraph.Document).Distinct().Count(),
        [.. Lines.CountBy(line => line.Paragraph.Label).OrderByDescending(label => label.Value).ThenBy(label => label.Key, StringComparer.Ordinal)]);
}

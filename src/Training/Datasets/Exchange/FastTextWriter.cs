using System.Text;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Writes fastText's lines, and refuses what would come back changed.</summary>
internal sealed class FastTextWriter : IDatasetWriter
{
    public void Write(IReadOnlyList<DatasetLine> lines, Stream output, string source)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (DatasetLine line in lines)
        {
            if (Problem(line) is { } problem)
            {
                throw new SpeechMLException(ErrorCodes.BadDataset, $"{problem} Change it, or export to another format, which loses nothing.", source, line.Number);
            }

            writer.WriteLine(string.Concat(Metadata.Labels(line).Select(label => FastTextReader.Prefix + label + " ")) + line.Paragraph.Text);
        }
    }

    private static string? Problem(DatasetLine line) =>
        !line.IsLabelled ? "fastText has no line without a label." :
        line.Paragraph.Text.AsSpan().ContainsAny('\r', '\n') ? "The text has a line break, which ends a line of fastText." :
        line.Paragraph.Text.Contains(FastTextReader.Prefix, StringComparison.Ordinal) ? $"The text holds {FastTextReader.Prefix}, which fastText would read as a label." :
        Metadata.Labels(line).FirstOrDefault(label => label.Length == 0 || label.Any(char.IsWhiteSpace)) is { } bad ? $"The label \"{bad}\" is empty or has a space, which ends a label of fastText." :
        null;
}

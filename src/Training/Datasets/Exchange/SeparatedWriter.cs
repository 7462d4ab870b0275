using System.Text;
using System.Text.Json;
using CsvHelper;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Writes values separated by commas or tabs, quoted by RFC 4180, with a byte order mark, without which Excel garbles Chinese.</summary>
internal sealed class SeparatedWriter(char separator) : IDatasetWriter
{
    private static readonly string[] Columns = ["doc", "seq", "text", "label", "secondary", "sure", Metadata.Name];

    public void Write(IReadOnlyList<DatasetLine> lines, Stream output, string source)
    {
        CsvWriterOptions options = new() { Separator = separator, WriteByteOrderMark = true, Quoting = CsvQuoting.WhenNeededOrWhitespace };
        using CsvWriter csv = CsvWriter.Create(output, options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (DatasetLine line in lines)
        {
            if (Metadata.Labels(line).FirstOrDefault(label => !SeparatedReader.Keeps(label)) is { } bad)
            {
                throw new SpeechMLException(ErrorCodes.BadDataset,
                    $"The label \"{bad}\" holds a semicolon, which stands between labels in this format, or white space at an end, which is no part of a label there. Rename the label or export to another format.", source, line.Number);
            }

            csv.WriteField(line.Paragraph.Document);
            csv.WriteField(line.Paragraph.Sequence);
            csv.WriteField(line.Paragraph.Text);
            csv.WriteField(line.Paragraph.Label);
            csv.WriteField(string.Join(SeparatedReader.LabelSeparator, line.IsLabelled ? line.Paragraph.Secondary : []));
            csv.WriteField(line.Paragraph.Sure ? "" : "false");
            csv.WriteField(Others(line));
            csv.EndRecord();
        }
    }

    private static string Others(DatasetLine line)
    {
        if (line.Others.Count == 0)
        {
            return "";
        }

        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, DatasetLineWriter.Options))
        {
            json.WriteStartObject();
            foreach ((string name, JsonElement value) in line.Others)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}

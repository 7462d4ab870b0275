using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Writes doccano's JSON Lines for text classification; <c>meta</c> carries the place and everything else.</summary>
internal sealed class DoccanoWriter : IDatasetWriter
{
    public void Write(IReadOnlyList<DatasetLine> lines, Stream output, string source)
    {
        using Utf8JsonWriter json = new(output, DatasetLineWriter.Options);
        foreach (DatasetLine line in lines)
        {
            json.WriteStartObject();
            json.WriteString("text", line.Paragraph.Text);
            Metadata.WriteLabels(line, json, "label");
            json.WriteStartObject(Metadata.Name);
            Metadata.WritePlace(line, json);
            Metadata.WriteMembers(line, json, withPrimary: true);
            json.WriteEndObject();
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}

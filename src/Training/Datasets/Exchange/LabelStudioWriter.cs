using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Writes Label Studio's JSON, or JSON-MIN, one task a line.</summary>
/// <param name="minimal">JSON-MIN: flat objects, which Label Studio shows but does not read as annotations.</param>
internal sealed class LabelStudioWriter(bool minimal) : IDatasetWriter
{
    public void Write(IReadOnlyList<DatasetLine> lines, Stream output, string source)
    {
        using Utf8JsonWriter json = new(output, DatasetLineWriter.Options);
        output.Write("[\n"u8);
        for (int i = 0; i < lines.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            if (minimal)
            {
                WriteData(lines[i], json);
                WriteFlatLabel(lines[i], json);
            }
            else
            {
                json.WriteStartObject("data");
                WriteData(lines[i], json);
                json.WriteEndObject();
                WriteAnnotations(lines[i], json);
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.Write(i + 1 < lines.Count ? ",\n"u8 : "\n"u8);
        }

        output.Write("]\n"u8);
    }

    private static void WriteData(DatasetLine line, Utf8JsonWriter json)
    {
        json.WriteString("text", line.Paragraph.Text);
        Metadata.WritePlace(line, json);
        json.WriteStartObject(Metadata.Name);
        Metadata.WriteMembers(line, json, withPrimary: true);
        json.WriteEndObject();
    }

    private static void WriteAnnotations(DatasetLine line, Utf8JsonWriter json)
    {
        json.WriteStartArray("annotations");
        if (line.IsLabelled)
        {
            json.WriteStartObject();
            json.WriteStartArray("result");
            json.WriteStartObject();
            json.WriteString("from_name", "label");
            json.WriteString("to_name", "text");
            json.WriteString("type", "choices");
            json.WriteStartObject("value");
            Metadata.WriteLabels(line, json, "choices");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFlatLabel(DatasetLine line, Utf8JsonWriter json)
    {
        if (line.Paragraph.Secondary.Count > 0 && line.IsLabelled)
        {
            json.WriteStartObject("label");
            Metadata.WriteLabels(line, json, "choices");
            json.WriteEndObject();
        }
        else if (line.IsLabelled)
        {
            json.WriteString("label", line.Paragraph.Label);
        }
    }
}

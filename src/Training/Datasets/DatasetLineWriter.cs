using System.Text.Json;
using SpeechML.Output;

namespace SpeechML.Training.Datasets;

/// <summary>Writes a dataset: JSON Lines in UTF-8, Chinese not escaped.</summary>
internal static class DatasetLineWriter
{
    /// <summary>How JSON is written here: characters as they are, and several values one after the other.</summary>
    public static JsonWriterOptions Options => new() { Encoder = new PlainJsonEncoder(), SkipValidation = true };

    public static void Write(IEnumerable<DatasetLine> lines, Stream output)
    {
        using Utf8JsonWriter json = new(output, Options);
        foreach (DatasetLine line in lines)
        {
            LabeledParagraph paragraph = line.Paragraph;
            json.WriteStartObject();
            json.WriteString("doc", paragraph.Document);
            json.WriteNumber("seq", paragraph.Sequence);
            json.WriteString("text", paragraph.Text);
            json.WriteString("label", paragraph.Label);
            json.WriteStartArray("secondary");
            foreach (string label in paragraph.Secondary)
            {
                json.WriteStringValue(label);
            }

            json.WriteEndArray();
            if (!paragraph.Sure)
            {
                json.WriteBoolean("sure", false);
            }

            foreach ((string name, JsonElement value) in line.Others)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}

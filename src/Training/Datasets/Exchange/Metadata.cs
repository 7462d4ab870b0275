using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>What other tools carry along without reading it: one JSON object with all that they have no place for.</summary>
internal static class Metadata
{
    /// <summary>The member that holds the object.</summary>
    public const string Name = "meta";

    /// <summary>Which label was the primary one, for tools that keep labels as a set in an order of their own.</summary>
    public const string Primary = "speechml_primary";

    /// <summary>Writes the object's members; the caller has begun it and ends it.</summary>
    public static void WriteMembers(DatasetLine line, Utf8JsonWriter json, bool withPrimary)
    {
        if (withPrimary && line.IsLabelled)
        {
            json.WriteString(Primary, line.Paragraph.Label);
        }

        if (!line.Paragraph.Sure)
        {
            json.WriteBoolean("sure", false);
        }

        foreach ((string name, JsonElement value) in line.Others)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }

    public static void WritePlace(DatasetLine line, Utf8JsonWriter json)
    {
        json.WriteString("doc", line.Paragraph.Document);
        json.WriteNumber("seq", line.Paragraph.Sequence);
    }

    /// <summary>The labels as a list, the primary one first.</summary>
    public static void WriteLabels(DatasetLine line, Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        foreach (string label in Labels(line))
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
    }

    /// <summary>The primary label and then the secondary ones; none where there is no primary one.</summary>
    public static IEnumerable<string> Labels(DatasetLine line) =>
        line.IsLabelled ? line.Paragraph.Secondary.Prepend(line.Paragraph.Label) : [];
}

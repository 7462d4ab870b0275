using System.Text.Json;
using SpeechML.Output;
using SpeechML.Training.Datasets.Checking;

namespace SpeechML.Cli.Data;

/// <summary>A check's findings for programs: one JSON object, described in <c>docs/data.md</c>.</summary>
internal static class FindingsJson
{
    public static void Write(DatasetReport report, Stream output)
    {
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = new PlainJsonEncoder(), Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteBoolean("usable", report.Usable);
            json.WriteStartArray("files");
            foreach (FileSummary file in report.Files)
            {
                Write(file, json);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (FindingGroup group in report.Groups)
            {
                Write(group, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void Write(FileSummary file, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", file.File);
        json.WriteNumber("paragraphs", file.Paragraphs);
        json.WriteNumber("documents", file.Documents);
        json.WriteStartObject("labels");
        foreach ((string label, int count) in file.Labels)
        {
            json.WriteNumber(label, count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(FindingGroup group, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", group.Kind);
        json.WriteString("severity", group.Severity.ToString().ToLowerInvariant());
        json.WriteString("advice", group.Advice);
        json.WriteStartArray("places");
        foreach (Finding finding in group.Findings)
        {
            json.WriteStartObject();
            json.WriteString("file", finding.File);
            if (finding.Line is { } line) json.WriteNumber("line", line);
            if (finding.OtherFile is { } otherFile) json.WriteString("otherFile", otherFile);
            if (finding.OtherLine is { } otherLine) json.WriteNumber("otherLine", otherLine);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Text.Json;
using SpeechML.Documents;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Targets;

/// <summary>Reads gold sets of numeric targets: JSON Lines with <c>doc</c>, <c>seq</c>, <c>text</c>, <c>targets</c> and, where marked, <c>others</c>.</summary>
internal static class GoldLines
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/> or, with the line, <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static IEnumerable<GoldParagraph> Read(string path)
    {
        var sections = new SectionTracker();
        string? current = null;
        foreach ((long number, string line) in TextInput.Lines(path))
        {
            var (document, sequence, text, records, others) = Parse(line, path, number);
            if (document != current)
            {
                sections = new SectionTracker();
                current = document;
            }

            yield return new GoldParagraph(new Paragraph(document, sequence, text, sections.Next(text)), records, others);
        }
    }

    private static (string Document, long Sequence, string Text, List<GoldRecord> Records, List<(string, string)>? Others) Parse(
        string line, string path, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            List<GoldRecord> records = [.. root.GetProperty("targets").EnumerateArray().Select(Record)];
            List<(string, string)>? others = root.TryGetProperty("others", out var list)
                ? [.. list.EnumerateArray().Select(item => (item.GetProperty("quote").GetString()!, item.GetProperty("status").GetString()!))]
                : null;
            return (root.GetProperty("doc").GetString()!, root.GetProperty("seq").GetInt64(), root.GetProperty("text").GetString()!, records, others);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset,
                "Each line must be a JSON object with \"doc\", \"seq\", \"text\" and \"targets\" (a list of records).", path, number, inner: e);
        }
    }

    private static GoldRecord Record(JsonElement item) => new(
        item.GetProperty("start").GetInt32(),
        item.GetProperty("quote").GetString()!,
        Text(item, "indicator") ?? "",
        Number(item, "value"),
        Number(item, "valueMax"),
        item.TryGetProperty("masked", out var masked) && masked.ValueKind == JsonValueKind.True,
        Text(item, "unit") ?? "",
        Text(item, "comparator") ?? "=",
        Text(item, "direction") ?? "level",
        Text(item, "period"),
        item.GetProperty("status").GetString()!);

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static decimal? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}

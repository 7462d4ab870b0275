using System.Text.Json;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Targets;

/// <summary>Reads what a line of a gold set marks in its text, and refuses what cannot be meant.</summary>
/// <param name="line">The line.</param>
/// <param name="path">Its file, for errors.</param>
internal sealed class GoldMarks(DatasetLine line, string path)
{
    private static readonly string[] RecordStatuses = ["target", "actual"], OtherStatuses = ["reference", "name"];

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/>, with the line.</exception>
    public List<GoldRecord> Records() => Objects("targets") is { } records ? [.. records.Select(Record)] : throw Bad("\"targets\" is missing.");

    /// <summary>Quotes that are no records, with their status; null where the line does not mark them.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/>, with the line.</exception>
    public List<(string Quote, string Status)>? Others() =>
        Objects("others") is { } others ? [.. others.Select(item => (Text(item, "quote") ?? throw Missing("quote"), Status(item, OtherStatuses)))] : null;

    /// <summary>The error for a line that is no paragraph of a gold set.</summary>
    public static SpeechMLException Bad(string problem, string path, long number) => new(ErrorCodes.BadDataset,
        $"{problem} Each line must be a JSON object with \"doc\", \"seq\", \"text\" and \"targets\", a list of records with \"start\", \"quote\" and \"status\".", path, number);

    private GoldRecord Record(JsonElement item)
    {
        string quote = Text(item, "quote") ?? throw Missing("quote");
        return new GoldRecord(
            Start(item, quote),
            quote,
            Text(item, "indicator") ?? "",
            Number(item, "value"),
            Number(item, "valueMax"),
            Flag(item, "masked"),
            Text(item, "unit") ?? "",
            Text(item, "comparator") ?? "=",
            Text(item, "direction") ?? "level",
            Text(item, "period"),
            Status(item, RecordStatuses));
    }

    private int Start(JsonElement item, string quote)
    {
        string text = line.Paragraph.Text;
        int start = Member(item, "start") is not { } value ? throw Missing("start") :
            value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : throw Wrong("start", "a whole number");
        return quote.Length > 0 && start >= 0 && start <= text.Length && text.AsSpan(start).StartsWith(quote)
            ? start
            : throw Bad($"The quote \"{quote}\" does not stand in the text at {start}, which counts UTF-16 units from 0.");
    }

    private string Status(JsonElement item, string[] known) => Text(item, "status") is not { } status ? throw Missing("status") :
        known.Contains(status) ? status : throw Bad($"The status \"{status}\" must be {string.Join(" or ", known)}.");

    private IEnumerable<JsonElement>? Objects(string name)
    {
        foreach ((string member, JsonElement list) in line.Others)
        {
            if (member == name)
                return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object)
                    ? list.EnumerateArray() : throw Wrong(name, "a list of objects");
        }

        return null;
    }

    private string? Text(JsonElement item, string name) => Member(item, name) is not { } value ? null :
        value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, "text");

    private decimal? Number(JsonElement item, string name) => Member(item, name) is not { } value ? null :
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) ? number : throw Wrong(name, "a number");

    private bool Flag(JsonElement item, string name) => Member(item, name) is { } value
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "true or false"));

    /// <summary>A member; null where it is missing or null, which says the same.</summary>
    private static JsonElement? Member(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private SpeechMLException Missing(string name) => Bad($"A record's \"{name}\" is missing.");

    private SpeechMLException Wrong(string name, string wanted) => Bad($"\"{name}\" must be {wanted}.");

    private SpeechMLException Bad(string problem) => Bad(problem, path, line.Number);
}

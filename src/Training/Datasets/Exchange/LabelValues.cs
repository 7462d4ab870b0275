using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Reads labels in the forms that tools write them: one text, a list, Label Studio's <c>{"choices":[…]}</c>, nothing.</summary>
internal static class LabelValues
{
    public static IReadOnlyList<string> Read(JsonElement value, ImportContext context, long? line) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => value.GetString() is { Length: > 0 } label ? [label] : [],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(label => Single(label, context, line))],
        JsonValueKind.Object when value.TryGetProperty("choices", out JsonElement choices) => Read(choices, context, line),
        _ => throw NoLabel(value, context, line),
    };

    private static string Single(JsonElement value, ImportContext context, long? line) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } label ? label : throw NoLabel(value, context, line);

    private static SpeechMLException NoLabel(JsonElement value, ImportContext context, long? line) =>
        context.Bad(value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
            ? "A label is a span or an object. Export a project for text classification, where a label is a name."
            : $"A label is {value.GetRawText()} and no name. Export with the names of the labels.", line);
}

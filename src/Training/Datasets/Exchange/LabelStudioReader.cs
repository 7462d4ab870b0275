using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Reads Label Studio's JSON (tasks with <c>data</c> and <c>annotations</c>) and JSON-MIN (flat objects); predictions of models are no labels.</summary>
internal sealed class LabelStudioReader : IDatasetReader
{
    // Of JSON-MIN; in JSON they stand outside of the data.
    private static readonly string[] Bookkeeping = ["id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "was_cancelled"];

    public IEnumerable<DatasetLine> Read(TextReader input, ImportContext context)
    {
        using JsonDocument json = Parse(input, context);
        long number = 0;
        foreach (JsonElement task in json.RootElement.EnumerateArray())
        {
            yield return Read(task, ++number, context);
        }
    }

    private static JsonDocument Parse(TextReader input, ImportContext context)
    {
        try
        {
            JsonDocument json = JsonDocument.Parse(input.ReadToEnd());
            return json.RootElement.ValueKind == JsonValueKind.Array ? json : throw new JsonException("The file is no list.");
        }
        catch (JsonException e)
        {
            throw context.Bad($"Not Label Studio's JSON: {e.Message} Export as JSON or JSON-MIN, a list of tasks.", e.LineNumber + 1, e);
        }
    }

    private static DatasetLine Read(JsonElement task, long number, ImportContext context)
    {
        try
        {
            return task.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object
                ? ReadTask(task, data, number, context)
                : ReadFlat(task, number, context);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException)
        {
            throw context.Bad($"Task {number} is not of Label Studio's form. Export again as JSON or JSON-MIN.", inner: e);
        }
        catch (SpeechMLException e) when (e.Line is null && !e.Message.StartsWith("Task", StringComparison.Ordinal))
        {
            throw context.Bad($"Task {number}: {e.Message}", inner: e);
        }
    }

    private static DatasetLine ReadTask(JsonElement task, JsonElement data, long number, ImportContext context)
    {
        LineDraft draft = new(context, number, null);
        string? text = null;
        foreach (JsonProperty member in data.EnumerateObject())
        {
            if (member.Name == context.TextName) text = member.Value.GetString();
            else draft.Take(member.Name, member.Value);
        }

        return draft.Build(text ?? throw NoText(data, context), LabelsOf(task, context));
    }

    private static IReadOnlyList<string> LabelsOf(JsonElement task, ImportContext context)
    {
        // "completions" is what the first versions said.
        if ((!task.TryGetProperty("annotations", out JsonElement list) && !task.TryGetProperty("completions", out list)) || list.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        JsonElement[] kept = [.. list.EnumerateArray().Where(annotation => !IsTrue(annotation, "was_cancelled"))];
        string[][] labels = [.. kept.OrderByDescending(annotation => IsTrue(annotation, "ground_truth")).Select(annotation => Choices(annotation, context)).Where(labels => labels.Length > 0)];
        if (labels.Length == 0)
        {
            context.Cancelled += kept.Length < list.GetArrayLength() ? 1 : 0;
            return [];
        }

        context.Disagreeing += labels.Any(other => !other.ToHashSet().SetEquals(labels[0])) ? 1 : 0;
        return labels[0];
    }

    /// <summary>The choices of an annotation; those of a control named <c>secondary</c> come last.</summary>
    private static string[] Choices(JsonElement annotation, ImportContext context) =>
        annotation.TryGetProperty("result", out JsonElement results)
            ? [.. results.EnumerateArray()
                .Where(result => result.TryGetProperty("type", out JsonElement type) && type.GetString() == "choices")
                .OrderBy(result => result.TryGetProperty("from_name", out JsonElement control) && control.GetString() == "secondary")
                .SelectMany(result => LabelValues.Read(result.GetProperty("value"), context, null))]
            : [];

    private static DatasetLine ReadFlat(JsonElement task, long number, ImportContext context)
    {
        LineDraft draft = new(context, number, null);
        string? text = null;
        List<string> labels = [], secondary = [];
        foreach (JsonProperty member in task.EnumerateObject())
        {
            if (member.Name == context.TextName) text = member.Value.GetString();
            else if (context.IsLabel(member.Name)) labels.AddRange(LabelValues.Read(member.Value, context, null));
            else if (member.Name == "secondary") secondary.AddRange(LabelValues.Read(member.Value, context, null));
            else if (!Bookkeeping.Contains(member.Name)) draft.Take(member.Name, member.Value);
        }

        if (IsTrue(task, "was_cancelled"))
        {
            context.Cancelled++;
            labels.Clear();
        }

        return draft.Build(text ?? throw NoText(task, context), labels.Count > 0 ? [.. labels, .. secondary] : []);
    }

    private static bool IsTrue(JsonElement annotation, string name) => annotation.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static SpeechMLException NoText(JsonElement data, ImportContext context) =>
        context.Bad($"There is no \"{context.TextName}\" among {string.Join(", ", data.EnumerateObject().Select(member => member.Name))}. Name the one that holds the paragraph with --text.");
}

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
        foreach (IGrouping<string, (int Index, JsonElement Item)> rows in json.RootElement.EnumerateArray().Index().GroupBy(row => TaskOf(row.Item, context) ?? $"{row.Index}"))
        {
            yield return Read([.. rows.Select(row => row.Item)], rows.First().Index + 1, context);
        }
    }

    /// <summary>What the rows of JSON-MIN have in common that are annotations of one task; null for what stands alone. Tasks of two projects may share a number, and no text then.</summary>
    private static string? TaskOf(JsonElement row, ImportContext context) =>
        row.ValueKind == JsonValueKind.Object && !IsTask(row) && row.TryGetProperty("id", out JsonElement id) && row.TryGetProperty(context.TextName, out JsonElement text)
            ? $"id {id.GetRawText()} {text.GetRawText()}"
            : null;

    private static bool IsTask(JsonElement row) => row.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object;

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

    private static DatasetLine Read(IReadOnlyList<JsonElement> rows, long number, ImportContext context)
    {
        try
        {
            return IsTask(rows[0]) ? ReadTask(rows[0], rows[0].GetProperty("data"), number, context) : ReadFlat(rows, number, context);
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
        return FirstOf(kept.OrderByDescending(annotation => IsTrue(annotation, "ground_truth")).Select(annotation => Choices(annotation, context)), kept.Length < list.GetArrayLength(), context);
    }

    /// <summary>The labels of the first annotation that has any; counts whether others say otherwise, or whether there is none since annotators skipped the task.</summary>
    private static string[] FirstOf(IEnumerable<string[]> annotations, bool anyCancelled, ImportContext context)
    {
        string[][] labels = [.. annotations.Where(labels => labels.Length > 0)];
        if (labels.Length == 0)
        {
            context.Cancelled += anyCancelled ? 1 : 0;
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

    /// <param name="rows">The annotations of one task.</param>
    /// <param name="number">The place of the first.</param>
    /// <param name="context">The file.</param>
    private static DatasetLine ReadFlat(IReadOnlyList<JsonElement> rows, long number, ImportContext context)
    {
        (JsonElement Row, string[] Labels)[] annotations = [.. rows.Select(row => (row, FlatLabels(row, context)))];
        string[] labels = FirstOf(annotations.Select(annotation => annotation.Labels), rows.Any(row => IsTrue(row, "was_cancelled")), context);
        JsonElement kept = annotations.FirstOrDefault(annotation => annotation.Labels.Length > 0, annotations[0]).Row;
        LineDraft draft = new(context, number, null);
        string? text = null;
        foreach (JsonProperty member in kept.EnumerateObject())
        {
            if (member.Name == context.TextName) text = member.Value.GetString();
            else if (!context.IsLabel(member.Name) && !Bookkeeping.Contains(member.Name)) draft.Take(member.Name, member.Value);
        }

        return draft.Build(text ?? throw NoText(kept, context), labels);
    }

    /// <summary>The labels of a row, the secondary ones last; none where there is no primary one.</summary>
    private static string[] FlatLabels(JsonElement row, ImportContext context)
    {
        List<string> labels = [], secondary = [];
        foreach (JsonProperty member in row.EnumerateObject())
        {
            if (context.IsLabel(member.Name)) labels.AddRange(LabelValues.Read(member.Value, context, null));
            else if (member.Name == "secondary") secondary.AddRange(LabelValues.Read(member.Value, context, null));
        }

        return labels.Count > 0 && !IsTrue(row, "was_cancelled") ? [.. labels, .. secondary] : [];
    }

    private static bool IsTrue(JsonElement annotation, string name) => annotation.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static SpeechMLException NoText(JsonElement data, ImportContext context) =>
        context.Bad($"There is no \"{context.TextName}\" among {string.Join(", ", data.EnumerateObject().Select(member => member.Name))}. Name the one that holds the paragraph with --text.");
}

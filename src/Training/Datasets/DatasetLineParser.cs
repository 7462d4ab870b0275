using System.Text.Json;

namespace SpeechML.Training.Datasets;

/// <summary>
/// The one reading of a dataset's line, so that what the check calls usable is what training takes: a JSON object with <c>doc</c>,
/// <c>seq</c>, <c>text</c>, <c>label</c> and, where they say something, <c>secondary</c> and <c>sure</c>.
/// </summary>
internal sealed class DatasetLineParser
{
    // A member that stands twice would leave open which one counts.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    private readonly List<string> problems = [];

    /// <summary>What is wrong with the line that was read last, in the order of its members; empty when it is good.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The names of the members that training reads.</summary>
    public static IReadOnlyList<string> Members { get; } = ["doc", "seq", "text", "label", "secondary", "sure"];

    /// <summary>Reads a line, or fills <see cref="Problems"/> and returns null. A line without a label is no problem here.</summary>
    public DatasetLine? Parse(string line, long number)
    {
        problems.Clear();
        try
        {
            using JsonDocument json = JsonDocument.Parse(line, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                problems.Add("Not a JSON object.");
                return null;
            }

            DatasetLine result = Read(json.RootElement, number);
            return problems.Count == 0 ? result : null;
        }
        catch (JsonException e)
        {
            problems.Add($"Not JSON: {e.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add("The name of a member holds half a character (a lone surrogate).");
            return null;
        }
    }

    private DatasetLine Read(JsonElement root, long number)
    {
        string document = "", text = "", label = "";
        long sequence = 0;
        List<string> secondary = [];
        bool sure = true;
        List<KeyValuePair<string, JsonElement>> others = [];
        foreach (JsonProperty member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "doc":
                    document = Text(member.Value, "doc");
                    break;
                case "seq":
                    if (member.Value.ValueKind != JsonValueKind.Number || !member.Value.TryGetInt64(out sequence)) problems.Add("\"seq\" must be a whole number.");
                    break;
                case "text":
                    text = Text(member.Value, "text");
                    break;
                case "label":
                    label = member.Value.ValueKind == JsonValueKind.Null ? "" : Text(member.Value, "label");
                    break;
                case "secondary":
                    ReadSecondary(member.Value, secondary);
                    break;
                case "sure":
                    sure = member.Value.ValueKind != JsonValueKind.False;
                    if (member.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) problems.Add("\"sure\" must be true or false.");
                    break;
                default:
                    others.Add(new(member.Name, member.Value.Clone()));
                    break;
            }
        }

        foreach (string name in (string[])["doc", "seq", "text"])
        {
            if (!root.TryGetProperty(name, out _)) problems.Add($"\"{name}\" is missing.");
        }

        return new DatasetLine(number, new LabeledParagraph(document, sequence, text, label, secondary, sure), others);
    }

    private void ReadSecondary(JsonElement list, List<string> secondary)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add("\"secondary\" must be a list of labels.");
            return;
        }

        foreach (JsonElement label in list.EnumerateArray())
        {
            secondary.Add(Text(label, "secondary"));
        }
    }

    private string Text(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            problems.Add(name == "secondary" ? "\"secondary\" must be a list of labels." : $"\"{name}\" must be text.");
            return "";
        }

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            problems.Add($"\"{name}\" holds half a character (a lone surrogate).");
            return "";
        }
    }
}

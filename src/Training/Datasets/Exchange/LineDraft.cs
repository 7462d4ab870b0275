using System.Globalization;
using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>A line of a dataset while it is put together from the members that another tool's file has.</summary>
internal sealed class LineDraft(ImportContext context, long number, long? errorLine)
{
    // What a paragraph is comes from its own members of the tool's file; a copy that the tool carries along may be out of date.
    private static readonly string[] Reserved = ["text", "label", "secondary"];

    private readonly List<KeyValuePair<string, JsonElement>> others = [];
    private string? document, primary;
    private long? sequence;
    private bool sure = true;

    /// <summary>Takes a member that is neither text nor label; the members of <c>meta</c> are taken one by one.</summary>
    public void Take(string name, JsonElement value) => Take(name, value, isMeta: false);

    public void TakeDocument(string value) => document = value.Length > 0 ? value : null;

    public void TakeSequence(string value)
    {
        if (value.Length > 0)
        {
            sequence = long.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long n)
                ? n
                : throw context.Bad($"\"seq\" must be a whole number and is \"{value}\". Number the paragraphs of each document, or leave it out.", errorLine);
        }
    }

    public void TakeSure(string value)
    {
        if (value.Length > 0)
        {
            sure = bool.TryParse(value, out bool b) ? b : throw context.Bad($"\"sure\" must be true or false and is \"{value}\".", errorLine);
        }
    }

    /// <param name="text">The paragraph.</param>
    /// <param name="labels">Its labels, the primary one first unless the tool was told which it is; empty for none.</param>
    public DatasetLine Build(string text, IReadOnlyList<string> labels)
    {
        List<string> rest = [.. labels];
        string label = primary is not null && rest.Contains(primary) ? primary : rest.FirstOrDefault("");
        rest.Remove(label);
        if (document is null)
        {
            context.WithoutDocument += label.Length > 0 ? 1 : 0;
        }

        return new DatasetLine(number, new LabeledParagraph(document ?? context.DefaultDocument, sequence ?? number, text, label, rest, sure), others);
    }

    private void Take(string name, JsonElement value, bool isMeta)
    {
        switch (name)
        {
            case "doc":
                TakeDocument(Plain(value));
                break;
            case "seq":
                TakeSequence(Plain(value));
                break;
            case "sure":
                TakeSure(Plain(value));
                break;
            case Metadata.Primary:
                primary = Plain(value);
                break;
            case Metadata.Name when !isMeta && value.ValueKind == JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Take(member.Name, member.Value, isMeta: true);
                }

                break;
            default:
                if (!Reserved.Contains(name) && !others.Exists(other => other.Key == name))
                {
                    others.Add(new(name, value.Clone()));
                }

                break;
        }
    }

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}

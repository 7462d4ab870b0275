using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Reads doccano's JSON Lines for text classification, of the versions that say <c>text</c> and <c>label</c> and of those that say <c>data</c> or <c>labels</c>.</summary>
internal sealed class DoccanoReader : IDatasetReader
{
    public IEnumerable<DatasetLine> Read(TextReader input, ImportContext context)
    {
        for (long number = 1; input.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, number, context);
            }
        }
    }

    private static DatasetLine Parse(string line, long number, ImportContext context)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            LineDraft draft = new(context, number, number);
            string? text = null;
            List<string> labels = [];
            foreach (JsonProperty member in json.RootElement.EnumerateObject())
            {
                if (context.IsText(member.Name) && (text is null || member.Name == context.TextName))
                {
                    text = member.Value.GetString();
                }
                else if (context.IsLabel(member.Name))
                {
                    labels.AddRange(LabelValues.Read(member.Value, context, number));
                }
                else if (!IsBookkeeping(member))
                {
                    draft.Take(member.Name, member.Value);
                }
            }

            return draft.Build(text ?? throw context.Bad($"There is no \"{context.TextName}\". Name the member that holds the paragraph with --text.", number), labels);
        }
        catch (JsonException e)
        {
            throw context.Bad($"Not JSON: {e.Message} doccano's export must be JSON Lines, one object a line.", number, e);
        }
        catch (InvalidOperationException e)
        {
            throw context.Bad("Each line must be a JSON object whose text is text.", number, e);
        }
    }

    /// <summary>doccano's own numbers, which mean nothing elsewhere.</summary>
    private static bool IsBookkeeping(JsonProperty member) =>
        member.Name is "id" or "annotation_approver" ||
        (member.Name is "Comments" or "comments" && member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() == 0);
}

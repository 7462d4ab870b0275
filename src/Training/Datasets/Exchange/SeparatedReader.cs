using System.Text.Json;
using CsvHelper;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Reads values with a header, separated by commas or tabs and quoted by RFC 4180.</summary>
internal sealed class SeparatedReader(char separator) : IDatasetReader
{
    /// <summary>Stands between several labels in one field.</summary>
    public const char LabelSeparator = ';';

    private const char FullWidthSeparator = '；', DoccanoSeparator = '#';

    public IEnumerable<DatasetLine> Read(TextReader input, ImportContext context)
    {
        CsvMalformedRecord? lossy = null;
        CsvReaderOptions options = new()
        {
            Separator = separator,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            // A quote within an unquoted field stays as it is; the other faults would lose characters.
            OnMalformedRecord = record => lossy ??= record.Reason == CsvMalformedReason.StrayQuote ? null : record,
        };
        using CsvReader csv = CsvReader.Create(input, options, leaveOpen: true);
        string[] headers = [];
        char[] separators = [];
        AnswerTable? answers = null;
        while (Next(csv, context))
        {
            if (headers.Length == 0)
            {
                headers = [.. csv.Headers.ToArray().Select(header => header.Trim())];
                Require(headers, context.TextName, context);
                Require(headers, context.LabelName, context);
                separators = IsDoccano(headers) ? [LabelSeparator, FullWidthSeparator, DoccanoSeparator] : [LabelSeparator, FullWidthSeparator];
                answers = AnswerTable.IsHeader(headers) ? new AnswerTable(context) : null;
            }

            if (lossy is { } record)
            {
                throw context.Bad("A quote opens the field and does not end it. Write a field that begins with a quote in quotes, and double those within.", record.LineNumber);
            }

            DatasetLine line = Parse(csv, headers, separators, isAnswer: answers is not null, context);
            if (answers is null || answers.IsFirst(line))
            {
                yield return line;
            }
        }
    }

    /// <summary>Whether a label comes back from a field as it is.</summary>
    public static bool Keeps(string label) => label == label.Trim() && !label.Contains(LabelSeparator) && !label.Contains(FullWidthSeparator);

    /// <summary>Whether the table is doccano's, which numbers its rows; so does Label Studio, which numbers the annotations as well.</summary>
    private static bool IsDoccano(string[] headers) => headers.Contains("id") && !headers.Contains("annotation_id");

    private static bool Next(CsvReader csv, ImportContext context)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException e)
        {
            throw context.Bad($"{e.Message} Every row must have as many fields as the header, and a field with the separator, a quote or a line break must be in quotes.", e.LineNumber, e);
        }
    }

    private static void Require(string[] headers, string name, ImportContext context)
    {
        if (!headers.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw context.Bad(
                $"The first row must name the columns, and \"{name}\" is not among {string.Join(", ", headers)}. Name yours with --text and --label, or check whether commas or tabs separate them.", 1);
        }
    }

    private static DatasetLine Parse(CsvReader csv, string[] headers, char[] separators, bool isAnswer, ImportContext context)
    {
        LineDraft draft = new(context, csv.LineNumber, csv.LineNumber);
        string text = "";
        List<string> labels = [], secondary = [];
        for (int i = 0; i < headers.Length; i++)
        {
            string name = headers[i], value = isAnswer ? FormulaGuard.Take(csv.GetString(i)) : csv.GetString(i);
            if (Is(name, context.TextName)) text = value;
            else if (Is(name, context.LabelName)) labels.AddRange(Labels(value, separators, csv.LineNumber, context));
            else if (Is(name, "secondary")) secondary.AddRange(Labels(value, separators, csv.LineNumber, context));
            else if (Is(name, "doc")) draft.TakeDocument(value);
            else if (Is(name, "seq")) draft.TakeSequence(value);
            else if (Is(name, "sure")) draft.TakeSure(value);
            else if (value.Length > 0 && !(isAnswer && AnswerTable.IsOfTarget(name))) draft.Take(name, Value(name, value));
        }

        return draft.Build(text, labels.Count > 0 ? [.. labels, .. secondary] : []);
    }

    private static bool Is(string header, string name) => header.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The labels of a field, which are names or, where there are several, Label Studio's JSON.</summary>
    private static IEnumerable<string> Labels(string field, char[] separators, long line, ImportContext context) =>
        Json(field) is { } json ? LabelValues.Read(json, context, line) : field.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A field as text, but <c>meta</c> as the JSON object that <see cref="SeparatedWriter"/> writes.</summary>
    private static JsonElement Value(string name, string value) =>
        name == Metadata.Name && Json(value) is { ValueKind: JsonValueKind.Object } meta ? meta : JsonSerializer.SerializeToElement(value, FieldJson.Default.String);

    /// <summary>The object or list that a field holds; null where it holds plain text.</summary>
    private static JsonElement? Json(string field)
    {
        if (field is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(field);
            return JsonText.IsWhole(json.RootElement) ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

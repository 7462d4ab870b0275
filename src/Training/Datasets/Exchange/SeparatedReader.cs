using System.Text.Json;
using CsvHelper;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Reads values with a header, separated by commas or tabs and quoted by RFC 4180.</summary>
internal sealed class SeparatedReader(char separator) : IDatasetReader
{
    /// <summary>Stands between several labels in one field.</summary>
    public const char LabelSeparator = ';';

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
        while (Next(csv, context))
        {
            if (headers.Length == 0)
            {
                headers = [.. csv.Headers.ToArray().Select(header => header.Trim())];
                Require(headers, context.TextName, context);
                Require(headers, context.LabelName, context);
            }

            if (lossy is { } record)
            {
                throw context.Bad("A quote opens the field and does not end it. Write a field that begins with a quote in quotes, and double those within.", record.LineNumber);
            }

            yield return Parse(csv, headers, context);
        }
    }

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

    private static DatasetLine Parse(CsvReader csv, string[] headers, ImportContext context)
    {
        LineDraft draft = new(context, csv.LineNumber, csv.LineNumber);
        string text = "";
        List<string> labels = [], secondary = [];
        for (int i = 0; i < headers.Length; i++)
        {
            string value = csv.GetString(i), name = headers[i];
            if (Is(name, context.TextName)) text = value;
            else if (Is(name, context.LabelName)) labels.AddRange(Split(value));
            else if (Is(name, "secondary")) secondary.AddRange(Split(value));
            else if (Is(name, "doc")) draft.TakeDocument(value);
            else if (Is(name, "seq")) draft.TakeSequence(value);
            else if (Is(name, "sure")) draft.TakeSure(value);
            else if (value.Length > 0) draft.Take(name, Value(name, value));
        }

        return draft.Build(text, labels.Count > 0 ? [.. labels, .. secondary] : []);
    }

    private static bool Is(string header, string name) => header.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string[] Split(string labels) => labels.Split(LabelSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A field as text, but <c>meta</c> as the JSON object that <see cref="SeparatedWriter"/> writes.</summary>
    private static JsonElement Value(string name, string value)
    {
        if (name == Metadata.Name && value.StartsWith('{'))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(value);
                if (JsonText.IsWhole(json.RootElement))
                {
                    return json.RootElement.Clone();
                }
            }
            catch (JsonException)
            {
                // Somebody else's column of that name.
            }
        }

        return JsonSerializer.SerializeToElement(value, FieldJson.Default.String);
    }
}

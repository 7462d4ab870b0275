namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Tells the format of a file by how its first line begins, since names such as <c>.txt</c> and <c>.json</c> say little.</summary>
internal static class FormatDetection
{
    public static ExchangeFormat Detect(TextReader input, ImportContext context)
    {
        string? line;
        do
        {
            line = input.ReadLine();
        }
        while (line is not null && string.IsNullOrWhiteSpace(line));

        string first = line?.TrimStart() ?? "";
        return first.StartsWith('[') ? ExchangeFormat.LabelStudio :
            first.StartsWith('{') ? ExchangeFormat.Doccano :
            first.StartsWith(FastTextReader.Prefix, StringComparison.Ordinal) ? ExchangeFormat.FastText :
            IsHeader(first, '\t', context) ? ExchangeFormat.Tsv :
            IsHeader(first, ',', context) ? ExchangeFormat.Csv :
            throw context.Bad(
                "The format cannot be told: the file begins with no JSON, no __label__ and no header with the columns " +
                $"\"{context.TextName}\" and \"{context.LabelName}\". Name the format with --from, and the columns with --text and --label.", 1);
    }

    private static bool IsHeader(string line, char separator, ImportContext context)
    {
        string[] names = [.. line.Split(separator).Select(name => name.Trim().Trim('"'))];
        return names.Contains(context.TextName, StringComparer.OrdinalIgnoreCase) && names.Contains(context.LabelName, StringComparer.OrdinalIgnoreCase);
    }
}

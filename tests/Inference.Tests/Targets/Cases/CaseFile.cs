namespace SpeechML.Tests.Targets.Cases;

/// <summary>Reads case files; their format stands in the README beside them.</summary>
internal static class CaseFile
{
    /// <summary>The texts of all cases that stand beside the tests.</summary>
    public static string[] Texts() => [.. ReadAll(Path.Combine(AppContext.BaseDirectory, "Targets", "Cases")).Select(item => item.Text)];

    public static IEnumerable<TargetCase> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<TargetCase> Read(string path)
    {
        string file = Path.GetFileNameWithoutExtension(path);
        string? text = null, section = null, title = null;
        int line = 0, start = 0;
        List<ExpectedRecord> records = [];
        foreach (string raw in File.ReadLines(path))
        {
            line++;
            if (raw.StartsWith('#'))
            {
                if (text is not null)
                    yield return new TargetCase(file, start, text, section, title, records);
                text = raw.StartsWith("### ", StringComparison.Ordinal) ? raw[4..] : null;
                (section, title, records, start) = (null, null, [], line);
            }
            else if (raw.StartsWith("@section ", StringComparison.Ordinal))
            {
                section = raw[9..];
            }
            else if (raw.StartsWith("@title ", StringComparison.Ordinal))
            {
                title = raw[7..];
            }
            else if (text is not null && raw.StartsWith("- ", StringComparison.Ordinal) && raw != "- none")
            {
                records.Add(Parse(raw[2..], text, records.Count == 0 ? 0 : records[^1].End, file, line));
            }
        }

        if (text is not null)
            yield return new TargetCase(file, start, text, section, title, records);
    }

    private static ExpectedRecord Parse(string raw, string text, int from, string file, int line)
    {
        string[] fields = raw.Split(" | ");
        int start = fields.Length == 8 ? text.IndexOf(fields[0], Math.Min(from, text.Length), StringComparison.Ordinal) : -1;
        return start >= 0
            ? new ExpectedRecord(fields[0], start, fields[1], fields[2], fields[3] == "-" ? "" : fields[3], fields[4], fields[5], fields[6], fields[7])
            : throw new InvalidDataException($"{file}.md({line}): eight fields, the first a piece of the text, are wanted: {raw}");
    }
}

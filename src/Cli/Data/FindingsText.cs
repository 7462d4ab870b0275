using SpeechML.Training.Datasets.Checking;

namespace SpeechML.Cli.Data;

/// <summary>A check's findings for people: what the files hold, what was found, and what to do.</summary>
internal static class FindingsText
{
    private const int ShownOfEachKind = 10;

    public static void Write(DatasetReport report, bool all, TextWriter output)
    {
        foreach (FileSummary file in report.Files)
        {
            output.WriteLine($"{TerminalText.Line(file.File)}: {file.Paragraphs:N0} paragraphs, {file.Documents:N0} documents, {file.Labels.Count} labels");
            output.WriteLine(TerminalText.Line("  " + string.Join("  ", file.Labels.Select(label => $"{label.Key} {label.Value:N0}"))));
        }

        foreach (FindingGroup group in report.Groups)
        {
            output.WriteLine();
            output.WriteLine($"{group.Severity.ToString().ToLowerInvariant()}: {group.Kind} ({group.Findings.Count:N0})");
            int shown = all ? group.Findings.Count : ShownOfEachKind;
            foreach (Finding finding in group.Findings.Take(shown))
            {
                output.WriteLine(TerminalText.Line($"  {finding.File}{(finding.Line is { } line ? $":{line}" : "")}: {finding.Message}"));
            }

            if (group.Findings.Count > shown)
            {
                output.WriteLine($"  … and {group.Findings.Count - shown:N0} more (--all lists them)");
            }
        }

        output.WriteLine();
        output.WriteLine(report.Usable ? "The data can be used. 数据可以使用。" : "The data cannot be used yet. 数据暂不能使用。");
        if (report.Groups.Count > 0)
        {
            output.WriteLine("What to do, most important first. 处理建议，按重要性排列：");
        }

        for (int i = 0; i < report.Groups.Count; i++)
        {
            FindingGroup group = report.Groups[i];
            output.WriteLine($"  {i + 1}. {group.Kind} ({group.Findings.Count:N0}): {group.Advice}");
        }
    }
}

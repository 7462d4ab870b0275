using SpeechML.Features;
using static System.FormattableString;

namespace SpeechML.Training.Datasets.Checking;

/// <summary>What can be said of a line alone.</summary>
internal sealed class LineChecks(CheckOptions options, FindingList findings)
{
    // Written by our own tools and documented in data/corpus; training reads other members than these, or none.
    private static readonly string[] KnownOthers = ["targets", "others"];

    /// <summary>Reads a file, reports its bad lines, and keeps the others.</summary>
    public CheckedFile Read(string path)
    {
        DatasetLineParser parser = new();
        List<DatasetLine> lines = [];
        Dictionary<string, (long First, int Count)> members = [];
        foreach ((long number, string text) in TextInput.Lines(path))
        {
            if (parser.Parse(text, number) is not { } line)
            {
                findings.Add(FindingKind.BadLine, new Finding(string.Join(" ", parser.Problems), path, number));
                continue;
            }

            foreach ((string name, _) in line.Others)
            {
                members[name] = members.TryGetValue(name, out (long First, int Count) seen) ? (seen.First, seen.Count + 1) : (number, 1);
            }

            if (line.IsLabelled)
            {
                lines.Add(line);
                CheckText(line, path);
            }
            else
            {
                findings.Add(FindingKind.NoLabel, new Finding("The paragraph has no label.", path, number));
            }
        }

        foreach ((string name, (long first, int count)) in members.Where(member => !KnownOthers.Contains(member.Key)))
        {
            findings.Add(FindingKind.UnknownMember, new Finding(Invariant($"\"{name}\" stands on {count:N0} lines, here first; training reads {string.Join(", ", DatasetLineParser.Members)}."), path, first));
        }

        return new CheckedFile(path, lines);
    }

    private void CheckText(DatasetLine line, string path)
    {
        LabeledParagraph paragraph = line.Paragraph;
        int telling = paragraph.Text.Count(c => CharFolding.Fold(c) != CharFolding.Dropped);
        if (telling == 0)
        {
            findings.Add(FindingKind.EmptyText, new Finding("The text is empty or white space.", path, line.Number));
        }
        else if (telling < options.ShortText)
        {
            findings.Add(FindingKind.ShortText, new Finding(Invariant($"The text has {telling} characters."), path, line.Number));
        }
        else if (paragraph.Text.Length > options.LongText)
        {
            findings.Add(FindingKind.LongText, new Finding(Invariant($"The text has {paragraph.Text.Length:N0} characters."), path, line.Number));
        }

        if (paragraph.Secondary.Contains(paragraph.Label) || paragraph.Secondary.Distinct().Count() < paragraph.Secondary.Count)
        {
            findings.Add(FindingKind.RepeatedSecondary, new Finding("A secondary label stands twice or is the primary one.", path, line.Number));
        }
    }
}

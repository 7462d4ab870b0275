using static System.FormattableString;

namespace SpeechML.Training.Datasets.Checking;

/// <summary>Texts that stand more than once or nearly so: within a file, and in two files of a split.</summary>
internal sealed class DuplicateChecks(CheckOptions options, FindingList findings)
{
    private sealed record Entry(int File, string Path, DatasetLine Line, int[] Bigrams)
    {
        public LabeledParagraph Paragraph => Line.Paragraph;
    }

    public void Check(IReadOnlyList<CheckedFile> files)
    {
        var lines = files.SelectMany((file, number) => file.Lines.Select(line => (number, file.Path, line))).ToArray();
        int[][] sets = BigramSets.Of([.. lines.Select(line => line.line.Paragraph.Text)]);
        Entry[] entries = [.. lines.Select((line, i) => new Entry(line.number, line.Path, line.line, sets[i])).Where(entry => entry.Bigrams.Length > 0)];
        ReportConflicts(entries);
        SimilarityIndex[] indexes = [.. files.Select(_ => new SimilarityIndex(options.NearDuplicate))];
        Dictionary<string, int>[] exact = [.. files.Select(_ => new Dictionary<string, int>())];
        for (int i = 0; i < entries.Length; i++)
        {
            Entry entry = entries[i];
            for (int file = 0; file <= entry.File; file++)
            {
                if (exact[file].TryGetValue(entry.Paragraph.Text, out int same))
                {
                    Report(entry, entries[same], 1);
                }
                else if (indexes[file].Find(entry.Bigrams) is { } near)
                {
                    Report(entry, entries[near.Id], near.Similarity);
                }
            }

            if (exact[entry.File].TryAdd(entry.Paragraph.Text, i))
            {
                indexes[entry.File].Add(i, entry.Bigrams);
            }
        }
    }

    /// <summary>One finding for each line whose label is not that of the text's first line.</summary>
    private void ReportConflicts(Entry[] entries)
    {
        foreach (IGrouping<string, Entry> group in entries.GroupBy(entry => entry.Paragraph.Text))
        {
            Entry first = group.First();
            foreach (Entry other in group.Where(other => other.Paragraph.Label != first.Paragraph.Label))
            {
                findings.Add(FindingKind.LabelConflict, Between(other, first, $"The same text is \"{other.Paragraph.Label}\" here and \"{first.Paragraph.Label}\" there"));
            }
        }
    }

    private void Report(Entry entry, Entry earlier, double similarity)
    {
        bool equal = entry.Paragraph.Text == earlier.Paragraph.Text, telling = entry.Paragraph.Text.Length >= options.TellingText;
        string likeness = equal ? "The same text" : Invariant($"A nearly equal text ({similarity:P0} of its character pairs)");
        bool agree = entry.Paragraph.Label == earlier.Paragraph.Label;
        if (!agree && !equal)
        {
            findings.Add(FindingKind.NearConflict, Between(entry, earlier, $"{likeness} is \"{entry.Paragraph.Label}\" here and \"{earlier.Paragraph.Label}\" there"));
        }

        FindingKind kind = !telling ? FindingKind.ShortDuplicate :
            entry.File != earlier.File ? FindingKind.SplitDuplicate :
            equal ? FindingKind.Duplicate : FindingKind.NearDuplicate;
        if (agree || entry.File != earlier.File)
        {
            findings.Add(kind, Between(entry, earlier, $"{likeness} stands there"));
        }
    }

    private static Finding Between(Entry entry, Entry earlier, string message) => new(
        Invariant($"{message}: {Path.GetFileName(earlier.Path)}:{earlier.Line.Number}."), entry.Path, entry.Line.Number, earlier.Path, earlier.Line.Number);
}

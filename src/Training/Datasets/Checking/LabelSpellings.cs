namespace SpeechML.Training.Datasets.Checking;

/// <summary>Labels that are one to a reader and two to a model, since white space, case or width differ.</summary>
internal sealed class LabelSpellings(FindingList findings)
{
    private sealed record Use(string Label, string Path, long Line);

    public void Check(IReadOnlyList<CheckedFile> files)
    {
        IEnumerable<Use> uses = files.SelectMany(file => file.Lines.SelectMany(line =>
            line.Paragraph.Secondary.Prepend(line.Paragraph.Label).Select(label => new Use(label, file.Path, line.Number))));
        foreach (IGrouping<string, Use> name in uses.GroupBy(use => BigramSets.Fold(use.Label)))
        {
            // The most frequent is meant; of two as frequent ones the first.
            Use[][] spellings = [.. name.GroupBy(use => use.Label).Select(same => same.ToArray()).OrderByDescending(same => same.Length)];
            Use meant = spellings[0][0];
            foreach (Use[] other in spellings.Skip(1))
            {
                findings.Add(FindingKind.SimilarLabel, new Finding(
                    FormattableString.Invariant($"The label \"{other[0].Label}\" ({other.Length:N0} times, here first) differs from \"{meant.Label}\" by white space, case or width alone."),
                    other[0].Path, other[0].Line, meant.Path, meant.Line));
            }
        }
    }
}

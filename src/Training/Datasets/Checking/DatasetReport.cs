namespace SpeechML.Training.Datasets.Checking;

/// <summary>What a check of labelled data found.</summary>
/// <param name="Files">The files, in the order given.</param>
/// <param name="Groups">The findings by kind, the most important kind first; their advice in this order is what to do.</param>
public sealed record DatasetReport(IReadOnlyList<FileSummary> Files, IReadOnlyList<FindingGroup> Groups)
{
    /// <summary>True when training takes the data: no group is an error.</summary>
    public bool Usable => Groups.All(group => group.Severity != Severity.Error);
}

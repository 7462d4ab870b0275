namespace SpeechML.Training.Datasets.Checking;

/// <summary>Collects findings by kind.</summary>
internal sealed class FindingList
{
    private readonly SortedDictionary<FindingKind, List<Finding>> byKind = [];

    /// <summary>By kind, the most important first.</summary>
    public IReadOnlyList<FindingGroup> Groups => [.. byKind.Select(kind => FindingKinds.Group(kind.Key, kind.Value))];

    public void Add(FindingKind kind, Finding finding)
    {
        if (!byKind.TryGetValue(kind, out List<Finding>? findings))
        {
            byKind[kind] = findings = [];
        }

        findings.Add(finding);
    }
}

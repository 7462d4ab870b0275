namespace SpeechML.Training.Datasets.Checking;

/// <summary>All findings of one kind.</summary>
/// <param name="Kind">The kind's name, which stays the same between versions: <c>bad-line</c>, <c>label-conflict</c> and so on.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Advice">What to do about it, in English and Chinese.</param>
/// <param name="Findings">One or more.</param>
public sealed record FindingGroup(string Kind, Severity Severity, string Advice, IReadOnlyList<Finding> Findings);

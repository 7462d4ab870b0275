namespace SpeechML.Tests.Targets.Cases;

/// <summary>One case of the case files: a text and the records that must come out of it.</summary>
internal sealed record TargetCase(string File, int Line, string Text, string? Section, string? Title, IReadOnlyList<ExpectedRecord> Records);

namespace SpeechML.Targets.Judging;

/// <summary>What the rules say of a figure.</summary>
/// <param name="Shape">Name or reference where its shape says so.</param>
/// <param name="Tense">The weight of the words of tense around it: positive speaks of what is to come.</param>
internal readonly record struct RuleVerdict(MentionStatus? Shape, int Tense)
{
    /// <summary>True where the words of tense speak of what is to come.</summary>
    public bool FutureTense => Tense > 0;

    /// <summary>The status by rules alone.</summary>
    public MentionStatus Status => Shape ?? (FutureTense ? MentionStatus.Target : MentionStatus.Actual);
}

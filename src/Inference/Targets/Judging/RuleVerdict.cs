namespace SpeechML.Targets.Judging;

/// <summary>What the rules say of a figure.</summary>
/// <param name="Looks">What its shape shows it to be, or null.</param>
/// <param name="Sure">True where the shape leaves no doubt.</param>
/// <param name="Tense">The weight of the words of tense around it: positive speaks of what is to come.</param>
/// <param name="Time">What the words of time and will in its sentence say.</param>
internal readonly record struct RuleVerdict(FigureLooks? Looks, bool Sure, int Tense, TimeSigns Time)
{
    /// <summary>1 where the sentence outright speaks of what is to come, -1 of what is done, 0 where it says neither or both.</summary>
    public int Sign
    {
        get
        {
            bool ahead = (Time & (TimeSigns.Future | TimeSigns.Will)) != 0, behind = (Time & (TimeSigns.Past | TimeSigns.Done)) != 0;
            return ahead == behind ? 0 : ahead ? 1 : -1;
        }
    }

    /// <summary>True where the words of tense speak of what is to come.</summary>
    public bool FutureTense => Tense > 0;

    /// <summary>The status by rules alone.</summary>
    public MentionStatus Status => Looks switch
    {
        FigureLooks.Name => MentionStatus.Name,
        FigureLooks.Reference => MentionStatus.Reference,
        _ => FutureTense ? MentionStatus.Target : MentionStatus.Actual,
    };
}

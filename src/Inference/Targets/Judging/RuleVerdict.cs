namespace SpeechML.Targets.Judging;

/// <summary>What the rules say of a figure.</summary>
/// <param name="Looks">What its shape shows it to be, or null.</param>
/// <param name="Sure">True where the shape leaves no doubt.</param>
/// <param name="Tense">The weight of the words of tense around it: positive speaks of what is to come.</param>
/// <param name="Time">What the words of time and will in its sentence say.</param>
/// <param name="Context">Those of them that stand nearest to it.</param>
internal readonly record struct RuleVerdict(FigureLooks? Looks, bool Sure, int Tense, TimeSigns Time, TimeContext Context)
{
    /// <summary>1 where the sentence outright speaks of what is to come, -1 of what is done, 0 where it says neither; of both the clause decides.</summary>
    public int Sign
    {
        get
        {
            int sentence = Weigh(Time == TimeSigns.None ? Context.Behind : Time, out bool both);
            return both ? Weigh((Context.TimeGap == 0 ? Context.Time : TimeSigns.None) | (Context.MoodGap == 0 ? Context.Mood : TimeSigns.None), out _) : sentence;
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

    private static int Weigh(TimeSigns signs, out bool both)
    {
        bool ahead = (signs & (TimeSigns.Future | TimeSigns.Will)) != 0, behind = (signs & (TimeSigns.Past | TimeSigns.Done)) != 0;
        both = ahead && behind;
        return ahead == behind ? 0 : ahead ? 1 : -1;
    }
}

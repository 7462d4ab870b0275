namespace SpeechML.Targets.Judging;

/// <summary>What the rules say of a figure.</summary>
/// <param name="Looks">What its shape shows it to be, or null.</param>
/// <param name="Sure">True where the shape leaves no doubt.</param>
/// <param name="Tense">The weight of the words of tense around it: positive speaks of what is to come.</param>
/// <param name="Time">What the words of time and will in its sentence say.</param>
/// <param name="Context">Those of them that stand nearest to it.</param>
internal readonly record struct RuleVerdict(FigureLooks? Looks, bool Sure, int Tense, TimeSigns Time, TimeContext Context)
{
    private const int Certain = 4;
    private const int Reported = 2;
    private const int Aimed = 2;

    /// <summary>
    /// 1 where the figure's clause outright speaks of what is to come, -1 of what is done, more where the sentence dates
    /// it in a time that is over; where it says neither, the sentence decides, and then what semicolons tie to it; 0 where that says both or neither.
    /// </summary>
    /// <remarks>主体已经封顶，6月底前要交付300套: each clause has its own sign, behind its figure too. 力争完成门诊20万人次；业务收入1亿元: what is willed goes on.</remarks>
    public int Sign
    {
        get
        {
            var clause = (Context.TimeGap == 0 ? Context.Time : TimeSigns.None) | (Context.MoodGap == 0 ? Context.Mood : TimeSigns.None) | Context.Behind;
            int sign = Weigh(clause) is not 0 and var own ? own : Weigh(Time);
            if (sign == 0 && Context.IsReported)
                return -Reported;
            if (sign == 0)
                return Weigh(Context.Linked);
            return sign < 0 && Context.IsOver ? sign * Certain : sign > 0 && Context.IsAim ? sign * Aimed : sign;
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

    private static int Weigh(TimeSigns signs)
    {
        bool ahead = (signs & (TimeSigns.Future | TimeSigns.Will)) != 0, behind = (signs & (TimeSigns.Past | TimeSigns.Done)) != 0;
        return ahead == behind ? 0 : ahead ? 1 : -1;
    }
}

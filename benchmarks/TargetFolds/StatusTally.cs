using SpeechML.Targets.Judging;

namespace SpeechML.TargetFolds;

/// <summary>How many figures are records, how many were called so, and how many of those rightly.</summary>
internal readonly record struct StatusTally(int Gold, int Answers, int Found, int Right)
{
    /// <summary>One figure.</summary>
    public StatusTally(MentionStatus gold, MentionStatus answer)
        : this(One(IsRecord(gold)), One(IsRecord(answer)), One(IsRecord(gold) && IsRecord(answer)), One(IsRecord(gold) && gold == answer))
    {
    }

    /// <summary>F1 of being a record at all.</summary>
    public double Mention => 2.0 * Found / Math.Max(1, Gold + Answers);

    /// <summary>F1 of being a target or an actual.</summary>
    public double Status => 2.0 * Right / Math.Max(1, Gold + Answers);

    public static StatusTally operator +(StatusTally a, StatusTally b) => new(a.Gold + b.Gold, a.Answers + b.Answers, a.Found + b.Found, a.Right + b.Right);

    private static bool IsRecord(MentionStatus status) => status is MentionStatus.Target or MentionStatus.Actual;

    private static int One(bool holds) => holds ? 1 : 0;
}

using SpeechML.Targets.Normalizing;

namespace SpeechML.Targets;

/// <summary>The written forms of the target enumerations, as the contract of an answer has them.</summary>
public static class TargetNames
{
    /// <summary><c>=</c>, <c>&gt;=</c>, <c>&lt;=</c>, <c>~</c> or <c>range</c>.</summary>
    public static string ToName(this Comparator comparator) => comparator switch
    {
        Comparator.Equal => "=",
        Comparator.AtLeast => ">=",
        Comparator.AtMost => "<=",
        Comparator.About => "~",
        Comparator.Range => "range",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };

    /// <summary><c>level</c>, <c>increase</c> or <c>decrease</c>.</summary>
    public static string ToName(this Direction direction) => direction switch
    {
        Direction.Level => "level",
        Direction.Increase => "increase",
        Direction.Decrease => "decrease",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    /// <summary><c>target</c> or <c>actual</c>.</summary>
    public static string ToName(this TargetStatus status) => status switch
    {
        TargetStatus.Target => "target",
        TargetStatus.Actual => "actual",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary><c>level</c>, <c>growth</c>, <c>share</c>, <c>change</c>, <c>rank</c> or <c>count</c>.</summary>
    public static string ToName(this MeasureKind kind) => kind switch
    {
        MeasureKind.Level => "level",
        MeasureKind.Growth => "growth",
        MeasureKind.Share => "share",
        MeasureKind.Change => "change",
        MeasureKind.Rank => "rank",
        MeasureKind.Count => "count",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

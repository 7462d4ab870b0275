namespace SpeechML.Training.Targets;

/// <summary>What a gold record and an answer disagree about.</summary>
public enum TargetDifferenceKind
{
    /// <summary>Gold has a record and no answer stands there.</summary>
    Missed,

    /// <summary>An answer stands where gold has no record.</summary>
    FalseAlarm,

    /// <summary>Value, upper end, mask or unit.</summary>
    Value,

    /// <summary>The comparator.</summary>
    Comparator,

    /// <summary>Target or actual.</summary>
    Status,

    /// <summary>The indicator.</summary>
    Indicator,

    /// <summary>The direction.</summary>
    Direction,

    /// <summary>The period.</summary>
    Period,
}

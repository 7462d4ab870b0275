namespace SpeechML.Targets.Judging;

/// <summary>What a figure is; only the first two become records.</summary>
internal enum MentionStatus : byte
{
    /// <summary>Promised.</summary>
    Target,

    /// <summary>Reported.</summary>
    Actual,

    /// <summary>Only describes something else.</summary>
    Reference,

    /// <summary>Part of a name, a slogan, a date or an enumeration.</summary>
    Name,
}

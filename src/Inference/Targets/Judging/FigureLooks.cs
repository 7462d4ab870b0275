namespace SpeechML.Targets.Judging;

/// <summary>What a figure's shape shows it to be.</summary>
internal enum FigureLooks : byte
{
    /// <summary>A target or an actual.</summary>
    Record,

    /// <summary>A description of something else.</summary>
    Reference,

    /// <summary>Part of a name.</summary>
    Name,
}

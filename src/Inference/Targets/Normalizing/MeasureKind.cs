namespace SpeechML.Targets.Normalizing;

/// <summary>What kind of statement a figure makes.</summary>
public enum MeasureKind
{
    /// <summary>A size or a stock: money, area, length, weight, a ratio.</summary>
    Level,

    /// <summary>A rise or fall in per cent or in multiples.</summary>
    Growth,

    /// <summary>A share or a rate.</summary>
    Share,

    /// <summary>A rise or fall in absolute terms or in points.</summary>
    Change,

    /// <summary>A place in a ranking.</summary>
    Rank,

    /// <summary>A number of things or persons.</summary>
    Count,
}

using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>A record's figure on the way to its indicator, with the words of its clause, which are narrowed step by step.</summary>
internal struct Figure
{
    /// <summary>Its place among the paragraph's figures.</summary>
    public required int Index { get; init; }

    /// <summary>The figure.</summary>
    public required QuantityMention Mention { get; init; }

    /// <summary>Where its sentence begins.</summary>
    public required int Sentence { get; init; }

    /// <summary>The words before it, back to the beginning of its clause or to the record before.</summary>
    public required Span Region { get; init; }

    /// <summary>True where the record before stands in the same clause.</summary>
    public required bool SameClause { get; init; }

    /// <summary>What of the words before it may name what it measures.</summary>
    public Span Noun { get; set; }

    /// <summary>The verb of doing that <see cref="Noun"/> begins with, with the place and manner before it; empty where there is none.</summary>
    public Span Verb { get; set; }

    /// <summary>What follows it in its clause.</summary>
    public Span Post { get; set; }

    /// <summary>The direction, as far as it is known.</summary>
    public Direction Direction { get; set; }

    /// <summary>True where no verb of change stands next to it.</summary>
    public readonly bool IsLevelByVerb => Mention.VerbDirection is null or Direction.Level;

    /// <summary>True where a verb of change stands next to it.</summary>
    public readonly bool IsChange => Mention.VerbDirection is Direction.Increase or Direction.Decrease;
}

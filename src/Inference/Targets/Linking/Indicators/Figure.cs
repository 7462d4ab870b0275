using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Indicators;

/// <summary>A record's figure on the way to its indicator, with the words of its clause, which are narrowed step by step.</summary>
/// <param name="index">Its place among the paragraph's figures.</param>
/// <param name="mention">The figure.</param>
/// <param name="sentence">Where its sentence begins.</param>
/// <param name="region">The words before it, back to the beginning of its clause or to the record before.</param>
/// <param name="sameClause">True where the record before stands in the same clause.</param>
internal struct Figure(int index, in QuantityMention mention, int sentence, Span region, bool sameClause)
{
    /// <summary>The figure; a field, since so large a value is better not copied at every look.</summary>
    public readonly QuantityMention Mention = mention;

    /// <summary>Its place among the paragraph's figures.</summary>
    public int Index { get; } = index;

    /// <summary>Where its sentence begins.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>The words before it, back to the beginning of its clause or to the record before.</summary>
    public Span Region { get; } = region;

    /// <summary>The words of its clause up to its number, with the verb that stands next to it.</summary>
    public Span Clause { get; } = region with { End = Math.Max(region.Start, mention.NumberStart) };

    /// <summary>True where the record before stands in the same clause.</summary>
    public bool SameClause { get; } = sameClause;

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

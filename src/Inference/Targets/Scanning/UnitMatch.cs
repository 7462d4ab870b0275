using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>The unit that follows a number.</summary>
internal struct UnitMatch(UnitKind kind, int end, UnitText text)
{
    /// <summary>What it measures.</summary>
    public UnitKind Kind = kind;

    /// <summary>Where it ends.</summary>
    public int End = end;

    /// <summary>Its written form.</summary>
    public UnitText Text = text;

    /// <summary>What 多, 余 or 来 between the number and the unit tells.</summary>
    public Comparator More;

    /// <summary>What 半 behind or within the unit adds (两年半, 一个半小时).</summary>
    public decimal Extra;

    /// <summary>True where both units are written alike.</summary>
    public readonly bool SameAs(ReadOnlySpan<char> text, UnitMatch other) =>
        Kind == other.Kind && (Text.Fixed ?? "") == (other.Text.Fixed ?? "")
        && (Text.Fixed is not null || Text.ToString(text) == other.Text.ToString(text));
}

using SpeechML.Targets.Units;

namespace SpeechML.Targets.Scanning;

/// <summary>A number with its unit as it stands in a paragraph: what the scanner finds, before anybody judges what it is.</summary>
internal struct QuantityMention
{
    /// <summary>Where the quote begins: at the verb or comparator words next to the figure.</summary>
    public int Start;

    /// <summary>Where the quote ends, exclusive: after comparator words behind the unit.</summary>
    public int End;

    /// <summary>Where the words before the figure stop naming what is measured: before 达到, 不低于 and the like.</summary>
    public int NounEnd;

    /// <summary>Where the number itself begins (第 and 前 included).</summary>
    public int NumberStart;

    /// <summary>Where the number ends.</summary>
    public int NumberEnd;

    /// <summary>Where the unit ends.</summary>
    public int UnitEnd;

    /// <summary>The value in its unit, or null.</summary>
    public decimal? Value;

    /// <summary>The upper end of a range, or null.</summary>
    public decimal? ValueMax;

    /// <summary>True where the figure is hidden.</summary>
    public bool Masked;

    /// <summary>The written unit.</summary>
    public UnitText Unit;

    /// <summary>What the unit measures.</summary>
    public UnitKind Kind;

    /// <summary>The comparator that the words around the figure give.</summary>
    public Comparator Comparator;

    /// <summary>The direction that the verb next to the figure gives, or null where no verb stands there.</summary>
    public Direction? VerbDirection;

    /// <summary>The form of the expression.</summary>
    public QuantityForm Form;

    /// <summary>How the number is written.</summary>
    public NumeralStyle Style;

    /// <summary>True for the figure that a change starts from (由A提高到B: A).</summary>
    public bool IsBaseline;
}

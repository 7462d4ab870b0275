namespace SpeechML.Targets.Scanning;

/// <summary>A number as it stands in the text, without its unit.</summary>
internal struct Numeral
{
    /// <summary>Where the digits begin.</summary>
    public int Start;

    /// <summary>Where the digits end; a closing 万 or 亿 of a Chinese numeral is not among them.</summary>
    public int End;

    /// <summary>The value; null where masked or too large for a decimal.</summary>
    public decimal? Value;

    /// <summary>The upper end of an approximate pair (三四十家), or null.</summary>
    public decimal? Upper;

    /// <summary>How the number is written.</summary>
    public NumeralStyle Style;

    /// <summary>True for 几, 数, 十多 within the numeral: that much or more.</summary>
    public bool OrMore;

    /// <summary>True where the number has a decimal point.</summary>
    public bool HasPoint;

    /// <summary>True where a number cannot be read (an overflow) though its place is known.</summary>
    public bool Broken;
}

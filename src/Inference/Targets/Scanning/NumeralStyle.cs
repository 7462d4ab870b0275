namespace SpeechML.Targets.Scanning;

/// <summary>How a number is written.</summary>
internal enum NumeralStyle : byte
{
    /// <summary>ASCII or full-width digits.</summary>
    Digits,

    /// <summary>A Chinese numeral with at least one digit word (三千五百).</summary>
    Chinese,

    /// <summary>A magnitude word alone (百亿, 千项).</summary>
    Magnitude,

    /// <summary>A masked number (X, **, xx.x).</summary>
    Mask,

    /// <summary>半 alone (一半, 半年).</summary>
    Half,
}

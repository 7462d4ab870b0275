namespace SpeechML.Targets.Scanning;

/// <summary>The kind of expression that a figure is.</summary>
internal enum QuantityForm : byte
{
    /// <summary>Number and unit.</summary>
    Plain,

    /// <summary>A share without unit (三分之一, 一半).</summary>
    Fraction,

    /// <summary>翻一番, 倍增.</summary>
    Doubling,

    /// <summary>A place in a ranking (第3位, 前十, 首位).</summary>
    Rank,

    /// <summary>X：X：X, 3:52:45.</summary>
    Ratio,

    /// <summary>A number with no unit that comparator words or a verb show to be a measure.</summary>
    Bare,
}

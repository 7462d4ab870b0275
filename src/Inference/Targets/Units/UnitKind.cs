namespace SpeechML.Targets.Units;

/// <summary>What a unit measures; decides how a figure reads in its clause.</summary>
internal enum UnitKind : byte
{
    /// <summary>No unit: a fraction, a ratio, a bare number.</summary>
    None,

    /// <summary>A bare magnitude word (百亿, 1753万).</summary>
    Magnitude,

    /// <summary>A count noun (家, 个, 所).</summary>
    Count,

    /// <summary>Persons and households (人, 户, 人次).</summary>
    People,

    /// <summary>A share or a rate (%, ‰, 成).</summary>
    Share,

    /// <summary>Points of a share (个百分点).</summary>
    Points,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Area (亩, 平方米).</summary>
    Area,

    /// <summary>Length (公里, 米).</summary>
    Length,

    /// <summary>Weight and volume (吨, 斤, 立方米).</summary>
    Bulk,

    /// <summary>Energy and power (千瓦, 千瓦时, 吨标准煤).</summary>
    Energy,

    /// <summary>A length of time (天, 个月, 小时).</summary>
    Time,

    /// <summary>Multiples (倍, 番).</summary>
    Multiple,

    /// <summary>A place in a ranking (位, 名).</summary>
    Rank,

    /// <summary>No unit at all: a word that shows the number to be part of a name (500千伏, 3A级).</summary>
    Name,

    /// <summary>A concentration or another physical quantity (微克/立方米, 度).</summary>
    Physical,
}

using System.Globalization;

namespace SpeechML.Targets.Normalizing;

/// <summary>What a value in one unit is multiplied with to be in another: a fraction, since 亩 is 2000/3 平方米, which no decimal number is.</summary>
internal readonly record struct UnitFactor(decimal Numerator, decimal Denominator)
{
    /// <summary>Reads <c>1000</c>, <c>0.5</c> or <c>2000/3</c>.</summary>
    public static UnitFactor Parse(string text)
    {
        string[] parts = text.Split('/');
        return new UnitFactor(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? decimal.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }
}

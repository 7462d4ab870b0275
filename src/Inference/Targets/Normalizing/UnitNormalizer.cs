using System.Globalization;
using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Normalizing;

/// <summary>Takes magnitude words out of a unit and brings it to the base unit of its kind.</summary>
internal sealed class UnitNormalizer
{
    private readonly CharTrie units;
    private readonly (string Base, decimal Factor)[] bases;

    private UnitNormalizer()
    {
        var rows = TableReader.Rows("base-units.tsv");
        units = new CharTrie([.. rows.Select((row, i) => KeyValuePair.Create(row[0], i))], backwards: true);
        bases = [.. rows.Select(row => (row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)))];
    }

    /// <summary>The normaliser over the built-in table.</summary>
    public static UnitNormalizer Default { get; } = new();

    /// <summary>The unit without magnitude words, and what a value in the written unit is to be multiplied with.</summary>
    public (string Unit, decimal Factor) Normalize(string unit)
    {
        // 万千瓦 ends with the unit 千瓦 and not with 瓦: the longest known ending goes first, if magnitudes alone stand before it.
        int known = units.MatchBack(unit, unit.Length, out int length);
        if (known >= 0 && Magnitude(unit.AsSpan(0, unit.Length - length), out decimal factor))
            return (bases[known].Base, factor * bases[known].Factor);
        int magnitudes = 0;
        while (magnitudes < unit.Length && Glyph.Magnitude(unit[magnitudes]) > 0)
            magnitudes++;
        return Magnitude(unit.AsSpan(0, magnitudes), out decimal rest) ? (unit[magnitudes..], rest) : (unit, 1);
    }

    private static bool Magnitude(ReadOnlySpan<char> words, out decimal factor)
    {
        factor = 1;
        if (words.Length > 4)
            return false;
        foreach (char c in words)
        {
            int power = Glyph.Magnitude(c);
            if (power == 0)
                return false;
            for (int i = 0; i < power; i++)
                factor *= 10;
        }

        return true;
    }
}

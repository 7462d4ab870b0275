using SpeechML.Targets.Scanning;
using SpeechML.Targets.Units;

namespace SpeechML.Targets.Normalizing;

/// <summary>Takes magnitude words out of a unit and brings it to the base unit of its kind.</summary>
internal sealed class UnitNormalizer
{
    // 亿亿亿 is a slip of the pen, and 亿亿亿亿 more than a decimal holds.
    private const int LargestPower = 20;

    private readonly CharTrie units;
    private readonly (string Base, UnitFactor Factor)[] bases;

    private UnitNormalizer()
    {
        var rows = TableReader.Rows("base-units.tsv");
        units = new CharTrie([.. rows.Select((row, i) => KeyValuePair.Create(row[0], i))], backwards: true);
        bases = [.. rows.Select(row => (row[1], UnitFactor.Parse(row[2])))];
    }

    /// <summary>The normaliser over the built-in table.</summary>
    public static UnitNormalizer Default { get; } = new();

    /// <summary>The unit without magnitude words, and what a value in the written unit is to be multiplied with.</summary>
    public (string Unit, UnitFactor Factor) Normalize(string unit)
    {
        // 万千瓦 ends with the unit 千瓦 and not with 瓦: the longest known ending goes first, if magnitudes alone stand before it.
        int known = units.MatchBack(unit, unit.Length, out int length);
        if (known >= 0 && Magnitude(unit.AsSpan(0, unit.Length - length), out decimal factor))
            return (bases[known].Base, bases[known].Factor with { Numerator = factor * bases[known].Factor.Numerator });
        int magnitudes = 0;
        while (magnitudes < unit.Length && Glyph.Magnitude(unit[magnitudes]) > 0)
            magnitudes++;
        return Magnitude(unit.AsSpan(0, magnitudes), out decimal rest) ? (unit[magnitudes..], new UnitFactor(rest, 1)) : (unit, new UnitFactor(1, 1));
    }

    private static bool Magnitude(ReadOnlySpan<char> words, out decimal factor)
    {
        factor = 1;
        if (words.Length > 4)
            return false;
        int powers = 0;
        foreach (char c in words)
        {
            int power = Glyph.Magnitude(c);
            powers += power;
            if (power == 0 || powers > LargestPower)
                return false;
            for (int i = 0; i < power; i++)
                factor *= 10;
        }

        return true;
    }
}

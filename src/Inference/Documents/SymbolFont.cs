using System.Collections.Frozen;
using System.Globalization;

namespace SpeechML.Documents;

/// <summary>
/// The signs before and behind figures that Word files keep by their places in the font Symbol (Unicode, MAPPINGS/VENDORS/ADOBE/symbol.txt).
/// </summary>
internal static class SymbolFont
{
    private static readonly FrozenDictionary<int, char> Signs = new Dictionary<int, char>
    {
        [0x25] = '%', [0x2B] = '+', [0x2D] = '−', [0x3C] = '<', [0x3D] = '=', [0x3E] = '>', [0x7E] = '∼', [0xA3] = '≤', [0xAE] = '→', [0xB0] = '°',
        [0xB1] = '±', [0xB3] = '≥', [0xB4] = '×', [0xB8] = '÷', [0xB9] = '≠', [0xBB] = '≈',
    }.ToFrozenDictionary();

    /// <summary>The sign at a place that is given as <c>F0B3</c> or <c>00B3</c>; null where it is none of them, or the font another one.</summary>
    public static char? Of(string? font, string? place)
    {
        return "Symbol".Equals(font, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(place, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            && Signs.TryGetValue(code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code, out char sign) ? sign : null;
    }
}

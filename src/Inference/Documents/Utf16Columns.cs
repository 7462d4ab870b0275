namespace SpeechML.Documents;

/// <summary>
/// Tells whether text with zero bytes and without a byte order mark is UTF-16, and in which order. Zeros alone do not tell: a stray one may
/// stand in any text, and in UTF-16 the high byte of an ASCII character is zero, but so is the low byte of the full-width indent, of 一, 开, 最 and 需.
/// </summary>
internal sealed class Utf16Columns
{
    /// <summary>In parts of all units: so many are characters of Chinese and Latin text in text, and not in other encodings read as UTF-16.</summary>
    private const double LeastText = 0.9;

    private long units, evenZeros, oddZeros, bigEndianText, littleEndianText;

    /// <summary>Takes the next bytes, an even number of them but for the last.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            byte even = bytes[i], odd = bytes[i + 1];
            units++;
            evenZeros += even == 0 ? 1 : 0;
            oddZeros += odd == 0 ? 1 : 0;
            bigEndianText += IsCharacter((even << 8) | odd) ? 1 : 0;
            littleEndianText += IsCharacter((odd << 8) | even) ? 1 : 0;
        }
    }

    /// <summary>The order in which more units are text; for ASCII, which is text in both, where the zeros stand.</summary>
    public bool IsBigEndian => bigEndianText != littleEndianText ? bigEndianText > littleEndianText : evenZeros > oddZeros;

    /// <summary>Whether nearly all units are text: enough for bytes that are no UTF-8.</summary>
    public bool IsText => Math.Max(bigEndianText, littleEndianText) >= LeastText * units;

    /// <summary>
    /// Whether they are, and one column is half zeros and the other nearly free of them, as UTF-16 of Latin text is: bytes that are valid UTF-8
    /// as well need so much.
    /// </summary>
    public bool HasZeroColumn => IsText && 2 * Math.Max(evenZeros, oddZeros) >= units && 8 * Math.Min(evenZeros, oddZeros) <= Math.Max(evenZeros, oddZeros);

    /// <summary>ASCII and Latin-1, general and Chinese punctuation, Han characters, surrogates, full-width forms.</summary>
    private static bool IsCharacter(int unit) => unit is '\t' or '\n' or '\r' or (>= 0x20 and < 0x7F) or (>= 0xA0 and <= 0xFF) or (>= 0x2000 and <= 0x206F)
        or (>= 0x3000 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xD800 and <= 0xDFFF) or (>= 0xFF00 and <= 0xFFEF);
}

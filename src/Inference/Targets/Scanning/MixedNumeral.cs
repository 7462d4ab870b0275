namespace SpeechML.Targets.Scanning;

/// <summary>Numbers of digits and magnitude words in turns: 3万5千, 1亿2千万. They are read as if written in Chinese numerals alone (三万五千).</summary>
internal static class MixedNumeral
{
    // 1亿2千 may mean 12000万 or hardly anything more than 1亿; nobody writes it with care.
    private const int LongestStep = 4;

    /// <summary>Reads on from a whole number; false where no second one with a smaller magnitude follows.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="first">The number read so far.</param>
    /// <param name="at">Where it ends.</param>
    /// <param name="value">The whole number; in units of the closing 万 or 亿 where there is one, which belongs to the unit.</param>
    /// <param name="end">Where the number ends.</param>
    public static bool TryRead(ReadOnlySpan<char> text, decimal first, int at, out decimal value, out int end)
    {
        (value, end) = (0, at);
        int magnitude = ReadMagnitude(text, ref at, out _);
        if (magnitude == 0 || first is <= 0 or >= 10_000)
            return false;
        value = first * ChineseNumeralReader.Power(magnitude);
        int closing = 0, terms = 1;
        while (ReadDigits(text, at, out decimal next, out int after) && ReadMagnitude(text, ref after, out int last) is > 0 and var smaller
            && smaller < magnitude && magnitude - smaller <= LongestStep && next * ChineseNumeralReader.Power(smaller) < ChineseNumeralReader.Power(magnitude))
        {
            value += next * ChineseNumeralReader.Power(smaller);
            (magnitude, closing, at) = (smaller, last, after);
            terms++;
        }

        if (terms == 1)
            return false;
        end = closing >= 4 ? at - 1 : at;
        value /= closing >= 4 ? ChineseNumeralReader.Power(closing) : 1;
        return true;
    }

    // The power of ten of a run of magnitude words (千万 is 7), and that of its last word; 0 where none stands here.
    private static int ReadMagnitude(ReadOnlySpan<char> text, ref int at, out int last)
    {
        int sum = 0;
        last = 0;
        while (at < text.Length && sum < 12 && Glyph.Magnitude(text[at]) is > 0 and var power)
        {
            sum += power;
            last = power;
            at++;
        }

        return sum;
    }

    private static bool ReadDigits(ReadOnlySpan<char> text, int at, out decimal value, out int end)
    {
        value = 0;
        end = at;
        while (end < text.Length && end - at < 4 && Glyph.Digit(text[end]) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            end++;
        }

        return value > 0;
    }
}

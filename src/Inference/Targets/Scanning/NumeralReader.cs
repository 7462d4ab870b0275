namespace SpeechML.Targets.Scanning;

/// <summary>Reads one number at a place of the text.</summary>
internal static class NumeralReader
{
    private const int MaxDigits = 27;

    /// <summary>Reads the number that begins at <paramref name="start"/>; false where none does.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        numeral = default;
        if (start >= text.Length)
            return false;
        char c = text[start];
        if (Glyph.Digit(c) >= 0)
            return ReadDigits(text, start, out numeral);
        if (Glyph.IsMask(c))
            return ReadMask(text, start, out numeral);
        return Glyph.IsNumeral(c) && ChineseNumeralReader.TryRead(text, start, out numeral);
    }

    private static bool ReadDigits(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        decimal value = 0;
        int i = start, digits = 0;
        while (i < text.Length)
        {
            int digit = Glyph.Digit(text[i]);
            if (digit >= 0)
            {
                if (++digits <= MaxDigits)
                    value = (value * 10) + digit;
                i++;
            }
            else if (text[i] is ',' or '，' && IsGroup(text, i + 1) && (text[i] == ',' || digits is >= 1 and <= 3 || (digits > 3 && i >= 4 && text[i - 4] is ',' or '，')))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        bool point = false;
        if (i + 1 < text.Length && Glyph.IsPoint(text[i]) && Glyph.Digit(text[i + 1]) >= 0)
        {
            point = true;
            decimal scale = 1;
            i++;
            while (i < text.Length && Glyph.Digit(text[i]) is >= 0 and var digit)
            {
                if (++digits <= MaxDigits)
                {
                    value = (value * 10) + digit;
                    scale *= 10;
                }

                i++;
            }

            value /= scale;
        }

        bool masked = i < text.Length && Glyph.IsMask(text[i]) && text[i] != '×' && i + 1 < text.Length && !Glyph.IsLatin(text[i + 1]);
        if (masked || (i + 1 < text.Length && Glyph.IsPoint(text[i]) && Glyph.IsMask(text[i + 1])))
        {
            // 20XX, 1X%, 3.X: partly hidden is hidden.
            while (i < text.Length && (Glyph.IsMask(text[i]) || Glyph.Digit(text[i]) >= 0
                || (Glyph.IsPoint(text[i]) && i + 1 < text.Length && Glyph.IsMask(text[i + 1]))))
                i++;
            numeral = new Numeral { Start = start, End = i, Style = NumeralStyle.Mask, HasPoint = point };
            return true;
        }

        if (!point && MixedNumeral.TryRead(text, value, i, out decimal mixed, out int mixedEnd))
        {
            numeral = new Numeral { Start = start, End = mixedEnd, Value = mixed, Style = NumeralStyle.Digits };
            return true;
        }

        bool broken = digits > MaxDigits;
        numeral = new Numeral
        {
            Start = start, End = i, Value = broken ? null : value, HasPoint = point, Style = NumeralStyle.Digits, Broken = broken,
        };
        return true;
    }

    // Exactly three digits, then no fourth: 1,100 but not 3,2025.
    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && Glyph.Digit(text[at]) >= 0 && Glyph.Digit(text[at + 1]) >= 0 && Glyph.Digit(text[at + 2]) >= 0
        && (at + 3 >= text.Length || Glyph.Digit(text[at + 3]) < 0);

    private static bool ReadMask(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        int i = start;
        bool point = false;
        while (i < text.Length)
        {
            if (Glyph.IsMask(text[i]) || Glyph.Digit(text[i]) >= 0)
            {
                i++;
            }
            else if (Glyph.IsPoint(text[i]) && i + 1 < text.Length && (Glyph.IsMask(text[i + 1]) || Glyph.Digit(text[i + 1]) >= 0))
            {
                point = true;
                i++;
            }
            else
            {
                break;
            }
        }

        numeral = new Numeral { Start = start, End = point ? i : SkipTerms(text, i), Style = NumeralStyle.Mask, HasPoint = point };
        return true;
    }

    // X万X千名, X千X百多人: one figure; as in a Chinese numeral only a closing 万 or 亿 belongs to the unit.
    private static int SkipTerms(ReadOnlySpan<char> text, int end)
    {
        int i = end;
        while (i + 1 < text.Length && Glyph.Magnitude(text[i]) > 0 && Glyph.IsMask(text[i + 1]))
        {
            i++;
            while (i < text.Length && Glyph.IsMask(text[i]))
                i++;
        }

        if (i > end && i < text.Length && Glyph.Magnitude(text[i]) is > 0 and < 4)
            i++;
        return i;
    }
}

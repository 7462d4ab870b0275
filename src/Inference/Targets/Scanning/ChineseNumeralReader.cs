namespace SpeechML.Targets.Scanning;

/// <summary>Reads Chinese numerals (三千五百, 一亿二千万, 六点五, 十几, 三四十, 二〇二五).</summary>
internal static class ChineseNumeralReader
{
    private const int MaxLength = 24;

    private const string Several = "若干";

    /// <summary>Reads the numeral at <paramref name="start"/>. A closing 万 or 亿 stays outside of it, for the unit.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        numeral = default;
        int end = start;
        while (end < text.Length && Glyph.IsNumeral(text[end]))
            end++;
        if (end - start > MaxLength || Doubles(text[start..end]))
        {
            numeral = new Numeral { Start = start, End = end, Style = NumeralStyle.Chinese, Broken = true };
            return true;
        }

        var run = text[start..end];
        if (run.Length == 1 && run[0] is '几' or '数' && !(end < text.Length && text[end] is '个'))
            return false;
        int close = end;
        int closing = 0;
        while (close - 1 > start && Glyph.Magnitude(text[close - 1]) is >= 4 and var power)
        {
            closing += power;
            close--;
        }

        // 二亿一千多万吨: 多 stands before the closing 万.
        if (closing == 0 && end + 1 < text.Length && text[end] is '多' or '余' && text[end + 1] == '万' && run.Contains('亿'))
            closing = 4;
        if (close - start == 1 && Glyph.Magnitude(text[start]) is > 1 and var bare)
        {
            // 百亿, 千万: the first magnitude is the number; 万 and 亿 alone count one, and none behind 若干.
            if (bare >= 4 && text[..start].EndsWith(Several))
            {
                numeral = new Numeral { Start = start, End = end, Style = NumeralStyle.Chinese, Broken = true };
                return true;
            }

            numeral = new Numeral
            {
                Start = start, End = bare >= 4 ? start : start + 1, Value = bare >= 4 ? 1 : Power(bare), Style = NumeralStyle.Magnitude,
            };
            return true;
        }

        if (!Evaluate(text[start..close], closing, out decimal value, out decimal? upper, out bool orMore))
        {
            numeral = new Numeral { Start = start, End = end, Style = NumeralStyle.Chinese, Broken = true };
            return true;
        }

        numeral = new Numeral { Start = start, End = close, Value = value, Upper = upper, OrMore = orMore, Style = NumeralStyle.Chinese };
        if (close == end && close + 1 < text.Length && text[close] == '点' && Glyph.ChineseDigit(text[close + 1]) >= 0)
            ReadFraction(text, ref numeral);
        return true;
    }

    // 千千万万 and 千百 are sayings.
    private static bool Doubles(ReadOnlySpan<char> run)
    {
        if (run.StartsWith("千百"))
            return true;
        for (int i = 1; i < run.Length; i++)
        {
            if (run[i] == run[i - 1] && Glyph.Magnitude(run[i]) > 0)
                return true;
        }

        return false;
    }

    private static void ReadFraction(ReadOnlySpan<char> text, ref Numeral numeral)
    {
        int i = numeral.End + 1;
        decimal scale = 1, value = numeral.Value ?? 0;
        while (i < text.Length && i - numeral.End < 10 && Glyph.ChineseDigit(text[i]) is >= 0 and var digit)
        {
            scale /= 10;
            value += digit * scale;
            i++;
        }

        numeral.End = i;
        numeral.Value = value;
        numeral.HasPoint = true;
    }

    /// <summary>Ten to a power.</summary>
    internal static decimal Power(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }

    // closing: the power of ten that was cut off at the end; 亿 within the run counts relative to it (一亿二千|万 is 12,000).
    private static bool Evaluate(ReadOnlySpan<char> run, int closing, out decimal value, out decimal? upper, out bool orMore)
    {
        value = 0;
        upper = null;
        orMore = false;
        bool magnitudes = false;
        foreach (char c in run)
            magnitudes |= Glyph.Magnitude(c) > 0 || c is '廿' or '卅';
        if (!magnitudes)
            return EvaluateDigits(run, out value, out upper, out orMore);

        decimal section = 0, total = 0, digit = -1, pair = -1;
        int last = 0;
        for (int i = 0; i < run.Length; i++)
        {
            char c = run[i];
            if (Glyph.ChineseDigit(c) is >= 0 and var d)
            {
                if (d == 0)
                {
                    last = 0;
                    continue;
                }

                if (digit > 0)
                    pair = d;
                else
                    digit = d;
            }
            else if (c is '几' or '数')
            {
                orMore = true;
                digit = i == 0 ? 1 : 0;
            }
            else if (c is '廿' or '卅')
            {
                section += c == '廿' ? 20 : 30;
                digit = -1;
            }
            else
            {
                int power = Glyph.Magnitude(c);
                if (power >= 4)
                {
                    section += digit > 0 ? digit : 0;
                    int relative = power - closing;
                    if (relative < 0)
                        return false;
                    total = (total + (section == 0 ? 1 : section)) * Power(relative);
                    section = 0;
                }
                else
                {
                    if (pair > 0)
                        upper = total + section + (pair * Power(power));
                    section += (digit > 0 ? digit : 1) * Power(power);
                }

                digit = -1;
                pair = -1;
                last = power;
            }
        }

        if (pair > 0)
            upper = total + section + pair;
        if (digit > 0)
        {
            // 两千三 is 2300, 一万七 is 17,000, 一百零九 is 109.
            section += last > 1 && upper is null && (last < 4 || closing == 0) ? digit * Power(last - 1) : digit;
        }

        value = total + section;
        if (upper <= value)
            upper = null;
        return true;
    }

    private static bool EvaluateDigits(ReadOnlySpan<char> run, out decimal value, out decimal? upper, out bool orMore)
    {
        value = 0;
        upper = null;
        orMore = false;
        if (run.Length == 1 && run[0] is '几' or '数')
        {
            value = 1;
            orMore = true;
            return true;
        }

        if (run.Length == 2 && Glyph.ChineseDigit(run[1]) == Glyph.ChineseDigit(run[0]) + 1 && Glyph.ChineseDigit(run[0]) > 0)
        {
            value = Glyph.ChineseDigit(run[0]);
            upper = value + 1;
            return true;
        }

        foreach (char c in run)
        {
            int digit = Glyph.ChineseDigit(c);
            if (digit < 0)
                return false;
            value = (value * 10) + digit;
        }

        return true;
    }
}

namespace SpeechML.Targets.Scanning;

/// <summary>Reads on where a figure names the same thing in a smaller unit: 11元4角, 一年零三个月, 两小时四十分钟.</summary>
internal static class SmallerUnit
{
    /// <summary>Reads what follows a unit; false where no smaller unit of its kind does.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="end">Where the unit ends.</param>
    /// <param name="value">The rest in the larger unit, to two decimals.</param>
    /// <param name="restEnd">Where the smaller unit ends.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int end, out decimal value, out int restEnd)
    {
        (value, restEnd) = (0, end);
        if (end + 1 >= text.Length || text[end - 1] is not ('元' or '块' or '年' or '时'))
            return false;
        int start = text[end] is '零' or '又' ? end + 1 : end;
        if (Glyph.Digit(text[start]) < 0 && !Glyph.IsNumeral(text[start]))
            return false;
        if (!NumeralReader.TryRead(text, start, out var numeral) || numeral.Value is not { } part || numeral.Upper is not null || numeral.OrMore)
            return false;
        var behind = text[numeral.End..];
        (int parts, int length) = text[end - 1] switch
        {
            '元' or '块' when behind.StartsWith("角") || behind.StartsWith("毛") => (10, 1),
            '年' when behind.StartsWith("个月") => (12, 2),
            '时' when behind.StartsWith("分钟") => (60, 2),
            _ => (0, 0),
        };
        if (parts == 0 || part >= parts)
            return false;
        value = Math.Round(part / parts, 2);
        restEnd = numeral.End + length;
        return true;
    }
}

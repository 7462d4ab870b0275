namespace SpeechML.Targets.Scanning;

/// <summary>Tells numbers without a unit that are measures all the same (指数1.02, 结收比1.02, 税收增长18。) from those that count or number something.</summary>
internal static class BareNumbers
{
    private const int LongestRow = 32;

    // Percents of one row that lost their sign behind the first.
    private const int MostLost = 3;

    /// <summary>True for a measure.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="floor">Where the figure before ends.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="mention">The figure that it would be.</param>
    public static bool IsMeasure(ReadOnlySpan<char> text, int floor, in Numeral numeral, in QuantityMention mention)
    {
        bool moved = mention.Start < mention.NumberStart;
        if (LostPercent(text, floor, numeral) || (moved && text[numeral.End..].StartsWith("大关")))
            return true;
        var before = text[..mention.NounEnd];
        if (AnyWord.LengthAtEnd(before, ["指数", "系数", "得分", "性别比"]) > 0 || (numeral.Style == NumeralStyle.Mask && IsMaskedPace(text, before, numeral.End)))
            return true;
        if (!numeral.HasPoint)
            return false;
        return moved || IsRatio(text, before, numeral) || ComesFrom(text, floor, numeral.Start) || GoesOnBare(text, floor, numeral.Start);
    }

    /// <summary>True where what leads to the number begins a change (由A到B, 从A到B), and no range.</summary>
    public static bool ComesFrom(ReadOnlySpan<char> text, int floor, int start)
    {
        int limit = Math.Max(floor, start - 12);
        for (int i = start - 1; i >= limit; i--)
        {
            if (text[i] is '由' or '从')
                return true;
            if (text[i] is '，' or '。' or '；' or '、' or ',')
                return false;
        }

        return false;
    }

    // 结收比1.02, 城乡居民收入比2.3.
    private static bool IsRatio(ReadOnlySpan<char> text, ReadOnlySpan<char> before, in Numeral numeral) =>
        before.Length > 1 && before[^1] == '比' && before[^2] is not ('同' or '环' or '占' or '对' or '相') && EndsRow(text, numeral, 0);

    // 用电增速xx、外贸增速xx: the mask took the percent sign with it.
    private static bool IsMaskedPace(ReadOnlySpan<char> text, ReadOnlySpan<char> before, int end) =>
        (end >= text.Length || text[end] is '，' or '。' or '；' or '、') && AnyWord.LengthAtEnd(before, ["增速", "增幅", "降幅", "涨幅", "进度"]) > 0;

    // 分别由0.38、0.44降到0.33、0.41: the figure before has no unit either.
    private static bool GoesOnBare(ReadOnlySpan<char> text, int floor, int start) =>
        start > 1 && start - 1 == floor && text[floor] is '、' or '和' && Glyph.Digit(text[floor - 1]) >= 0;

    // 技改投资增长37；产值、税收分别增长18和X。: scraped files lose the percent sign.
    private static bool LostPercent(ReadOnlySpan<char> text, int floor, in Numeral numeral)
    {
        if (!EndsRow(text, numeral, MostLost))
            return false;
        int at = numeral.Start;
        while (at >= floor && at > 1 && at > numeral.Start - LongestRow && text[at - 1] is '和' or '、' && Glyph.IsNumberPart(text[at - 2]))
        {
            at--;
            while (at > 0 && (Glyph.Digit(text[at - 1]) >= 0 || Glyph.IsMask(text[at - 1]) || Glyph.IsPoint(text[at - 1])))
                at--;
        }

        return text[..at].EndsWith("增长") || text[..at].EndsWith("下降");
    }

    // At the end of its clause, or with such as are before them alone.
    private static bool EndsRow(ReadOnlySpan<char> text, in Numeral numeral, int most) =>
        numeral.End >= text.Length || text[numeral.End] is '，' or '；' or '。'
        || (most > 0 && text[numeral.End] is '和' or '、' && NumeralReader.TryRead(text, numeral.End + 1, out var next) && !next.Broken && EndsRow(text, next, most - 1));
}

using System.Buffers;

namespace SpeechML.Targets.Scanning;

/// <summary>
/// Finds the blanks that scraping leaves within words, round figures and behind marks (2022 年 10 月, 增 长 X %, 1.3 个百分 点, 1 — 2 月, 20 xx年), the breaks within
/// the lines of a wrapped paragraph, and the brackets round a mask ([X]起).
/// </summary>
internal static class StrayBlanks
{
    private static readonly SearchValues<char> Strays = SearchValues.Create(
        " \t\n\r\u3000\u00A0[]\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F");

    // A mask in brackets is no longer than that.
    private const int LongestMask = 6;

    private const int LongestGroup = 3;

    // So many blanks may stand round a figure; more part columns.
    private const int LongestGap = 3;

    /// <summary>The next characters that are none of the text; an empty span at its end where there are none.</summary>
    public static Span Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOfAny(Strays) is >= 0 and var step)
        {
            int start = from + step, end = start + 1;
            if (text[start] is '[' or ']')
            {
                if (HoldsMask(text, start))
                    return new Span(start, end);
            }
            else
            {
                while (end < text.Length && IsBlank(text[end]))
                    end++;
                if (start > 0 && end < text.Length && IsStray(text, start, end))
                    return new Span(start, end);
            }

            from = end;
        }

        return new Span(text.Length, text.Length);
    }

    private static bool IsStray(ReadOnlySpan<char> text, int start, int end)
    {
        var blanks = text[start..end];
        char last = text[start - 1], behind = text[end];
        if (last is '，' or '。' or '！' or '？' or '；')
            return true;
        if (blanks.IndexOfAny('\n', '\r') >= 0)
            return last == '、' || WrappedBreaks.IsOne(text, start, end);
        if (blanks.Length > LongestGap || blanks.IndexOfAny('\u3000', '\t') >= 0)
            return false;
        if (PartsRange(text, start, end) || PartsYear(text, start, end))
            return true;
        if (blanks.Length > 1)
            return StandsRoundFigure(text, start, end);
        if (Glyph.Digit(behind) >= 0 && (last == '.' || Glyph.Digit(last) >= 0))
            return PartsNumber(text, start, end);

        // Digits and letters are kept apart, as a digit or a point may have stood between; and 产值 亿元 lost its number there.
        return IsChinese(last) ? behind is not ('万' or '亿' or '%' or '％') : IsChinese(behind) || behind is '%' or '％';
    }

    // 达到  25  万亩, 去年  11 月; but not 总体要求  2025年, which begins a line.
    private static bool StandsRoundFigure(ReadOnlySpan<char> text, int start, int end)
    {
        char before = text[start - 1], behind = text[end];
        if (IsDigitOrMask(before))
            return Glyph.IsHan(behind) || behind is '%' or '％' or '，' or '。' or '；' or '、';
        if (!Glyph.IsHan(before) || !IsDigitOrMask(behind))
            return false;
        while (end < text.Length && (IsDigitOrMask(text[end]) || Glyph.IsPoint(text[end])))
            end++;
        while (end < text.Length && Glyph.IsBlank(text[end]))
            end++;
        return end < text.Length && (Glyph.IsHan(text[end]) || text[end] is '%' or '％') && (before == '年' || text[end] is not ('年' or '月' or '日' or '是' or '要'));
    }

    // 1 — 2月, 10 - 15 万吨, 5% — 6%.
    private static bool PartsRange(ReadOnlySpan<char> text, int start, int end)
    {
        if (IsDash(text[end]))
            return EndsFigure(text[start - 1]) && Beyond(text, end, 1) is var next && next < text.Length && Glyph.Digit(text[next]) >= 0;
        return IsDash(text[start - 1]) && Glyph.Digit(text[end]) >= 0 && Beyond(text, start - 1, -1) is var last && last >= 0 && EndsFigure(text[last]);
    }

    // The next character that is no dash and no blank.
    private static int Beyond(ReadOnlySpan<char> text, int at, int step)
    {
        for (int left = LongestGap * 2; at >= 0 && at < text.Length && left > 0 && (IsDash(text[at]) || Glyph.IsBlank(text[at])); left--)
            at += step;
        return at;
    }

    private static bool IsDash(char c) => c is not ('至' or '到') && Glyph.IsRangeMark(c);

    private static bool EndsFigure(char c) => Glyph.Digit(c) >= 0 || c is '%' or '％' or '万' or '亿' or '月' or '年' or '日';

    // 20 xx年, 201 x 年.
    private static bool PartsYear(ReadOnlySpan<char> text, int start, int end)
    {
        int first = start;
        while (first > 0 && start - first < LongestGroup && Glyph.Digit(text[first - 1]) >= 0)
            first--;
        int last = end;
        while (last < text.Length && Glyph.IsMask(text[last]))
            last++;
        if (start - first < 2 || last == end || last - end + start - first != 4)
            return false;
        while (last < text.Length && Glyph.IsBlank(text[last]))
            last++;
        return last < text.Length && text[last] == '年';
    }

    // 增长12. 5%, 学校1 240所, 收入 1 240.5 万元: within a number that a word stands before, what is behind a blank can only go on with it.
    private static bool PartsNumber(ReadOnlySpan<char> text, int at, int behind)
    {
        bool point = text[at - 1] == '.';
        int start = point ? at - 1 : at, end = behind;
        int whole = start;
        while (start > 0 && Glyph.Digit(text[start - 1]) >= 0)
            start--;
        while (end < text.Length && Glyph.Digit(text[end]) >= 0)
            end++;
        int word = start > 0 && Glyph.IsBlank(text[start - 1]) ? start - 2 : start - 1;
        if (word < 0 || whole - start is < 1 or > LongestGroup || !Glyph.IsHan(text[word]) || end == text.Length)
            return false;
        return point ? text[end] is '%' or '％' or '万' or '亿' : end - behind == LongestGroup && StandsBeforeUnit(text, end);
    }

    private static bool StandsBeforeUnit(ReadOnlySpan<char> text, int end)
    {
        if (Glyph.IsPoint(text[end]))
        {
            end++;
            while (end < text.Length && Glyph.Digit(text[end]) >= 0)
                end++;
        }

        bool apart = end < text.Length && Glyph.IsBlank(text[end]);
        int unit = apart ? end + 1 : end;
        return unit < text.Length && (apart ? text[unit] is '万' or '亿' : Glyph.IsHan(text[unit]) && text[unit] != '年');
    }

    // [X]起, [XX]处.
    private static bool HoldsMask(ReadOnlySpan<char> text, int at)
    {
        int step = text[at] == '[' ? 1 : -1;
        char close = step > 0 ? ']' : '[';
        for (int i = at + step; i >= 0 && i < text.Length && Math.Abs(i - at) <= LongestMask; i += step)
        {
            if (text[i] == close)
                return Math.Abs(i - at) > 1;
            if (!Glyph.IsMask(text[i]))
                return false;
        }

        return false;
    }

    private static bool IsBlank(char c) => Glyph.IsBlank(c) || c is '\t' or '\n' or '\r';

    private static bool IsDigitOrMask(char c) => Glyph.Digit(c) >= 0 || Glyph.IsMask(c);

    // Marks in full width are part of Chinese text.
    private static bool IsChinese(char c) => c is >= '\u3001' and < '\uFF00' or '，' or '；' or '：' or '？' or '！' or '（' or '）' or '“' or '”';
}

using System.Buffers;

namespace SpeechML.Targets.Scanning;

/// <summary>
/// A paragraph as figures are read in it: half-width marks made full (<see cref="HalfWidthMarks"/>), words that stand for a mask made
/// one (<see cref="MaskWords"/>, <see cref="MaskMarks"/>), and what cannot be seen gone, and the single blanks that scraping leaves within words and round figures (2022 年 10 月,
/// 增 长 X %, 1.3 个百分 点), and the brackets around a mask ([X]起); and where all of it stands in the paragraph as given. Blanks in rows and wide ones part headings, and stay.
/// </summary>
internal readonly struct PlainText
{
    private static readonly SearchValues<char> Strays = SearchValues.Create(
        " \u00A0[]\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F");

    // A mask in brackets is no longer than that.
    private const int LongestMask = 6;

    private const int LongestGroup = 3;

    private readonly string given;

    // By place in Text; null where the two are as long.
    private readonly int[]? places;

    private PlainText(string given, string text, int[]? places)
    {
        this.given = given;
        Text = text;
        this.places = places;
    }

    /// <summary>What is read.</summary>
    public string Text { get; }

    /// <summary>Reads a paragraph.</summary>
    public static PlainText Of(string given)
    {
        string folded = MaskMarks.Fold(MaskWords.Fold(HalfWidthMarks.Fold(given)));
        int at = NextStray(folded, 0);
        if (at < 0)
            return new PlainText(given, folded, null);
        char[] text = new char[folded.Length];
        int[] places = new int[folded.Length];
        int length = 0;
        for (int from = 0; from < folded.Length; from = at + 1, at = NextStray(folded, from))
        {
            if (at < 0)
                at = folded.Length;
            folded.AsSpan(from, at - from).CopyTo(text.AsSpan(length));
            for (int i = from; i < at; i++)
                places[length++] = i;
        }

        return new PlainText(given, new string(text, 0, length), places);
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the paragraph as given.</summary>
    public int StartOf(int place) => places is null ? place : places[place];

    /// <summary>The end, exclusive, in the paragraph as given, of what ends at <paramref name="end"/> in <see cref="Text"/>.</summary>
    public int EndOf(int end) => places is null || end == 0 ? end : places[end - 1] + 1;

    /// <summary>The characters of the paragraph as given.</summary>
    public ReadOnlySpan<char> Given(Span span) => given.AsSpan(StartOf(span.Start)..EndOf(span.End));

    private static int NextStray(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOfAny(Strays) is >= 0 and var step)
        {
            int at = from + step;
            if (at > 0 && at + 1 < text.Length && IsStray(text, at))
                return at;
            from = at + 1;
        }

        return -1;
    }

    // Digits and letters are kept apart, as a digit or a point may have stood between; and 产值 亿元 lost its number there.
    private static bool IsStray(ReadOnlySpan<char> text, int at)
    {
        char before = text[at - 1], behind = text[at + 1];
        if (Glyph.IsInvisible(text[at]))
            return true;
        if (text[at] is '[' or ']')
            return HoldsMask(text, at);
        if (Glyph.IsBlank(before) || Glyph.IsBlank(behind))
            return false;
        if (Glyph.Digit(behind) >= 0 && (before == '.' || Glyph.Digit(before) >= 0))
            return PartsNumber(text, at);
        return IsChinese(before) ? behind is not ('万' or '亿' or '%' or '％') : IsChinese(behind) || behind is '%' or '％';
    }

    // 增长12. 5%, 学校1 240所, 收入 1 240.5 万元: within a number that a word stands before, what is behind a blank can only go on with it.
    private static bool PartsNumber(ReadOnlySpan<char> text, int at)
    {
        bool point = text[at - 1] == '.';
        int start = point ? at - 1 : at, end = at + 1;
        int whole = start;
        while (start > 0 && Glyph.Digit(text[start - 1]) >= 0)
            start--;
        while (end < text.Length && Glyph.Digit(text[end]) >= 0)
            end++;
        int word = start > 0 && Glyph.IsBlank(text[start - 1]) ? start - 2 : start - 1;
        if (word < 0 || whole - start is < 1 or > LongestGroup || !Glyph.IsHan(text[word]) || end == text.Length)
            return false;
        return point ? text[end] is '%' or '％' or '万' or '亿' : end - at - 1 == LongestGroup && StandsBeforeUnit(text, end);
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

    // Marks in full width are part of Chinese text.
    private static bool IsChinese(char c) => c is >= '\u3001' and < '\uFF00' or '，' or '；' or '：' or '？' or '！' or '（' or '）' or '“' or '”';
}

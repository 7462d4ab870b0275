using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Makes one of an expression of time and what goes on from it (今年 + 上半年, 从3月5日 + 到现在, 2021年至2024年 + 的四年间).</summary>
internal static class PeriodJoiner
{
    private const int ApartReach = 40;

    /// <summary>True where <paramref name="span"/> is no expression of its own, but goes on from the last in <paramref name="found"/>, which then takes in what belongs to it.</summary>
    public static bool TryJoin(ReadOnlySpan<char> text, List<Period> found, Span span, PeriodReach reach)
    {
        if (found.Count == 0)
            return false;
        var last = found[^1];
        int gap = span.Start - last.Span.End;
        bool dash = gap == 2 && Glyph.IsRangeMark(text[last.Span.End]) && text[last.Span.End + 1] == text[last.Span.End]; // 2021年1月——11月
        if (gap > 1 && !dash)
            return false;
        if (gap == 0 && GoesOn(text, last, span, reach, out var joined))
        {
            found[^1] = joined;
            return true;
        }

        if (dash || gap == 1 && (Glyph.IsRangeMark(text[last.Span.End]) || IsNextYear(text, last.Span, span)))
        {
            found[^1] = last with { Span = new Span(RangeStart(text, found), span.End + SumLength(text, last.Span.End, span.End)), Reach = last.Reach == PeriodReach.Thing ? reach : last.Reach };
            return true;
        }

        if (!IsLengthOf(text, last.Span, span, out bool part))
            return false;
        if (part)
            found[^1] = last with { Span = new Span(last.Span.Start, span.End) };
        return true;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, Period last, Span span, PeriodReach reach, out Period joined)
    {
        joined = last with { Span = new Span(last.Span.Start, span.End) };
        // 今年 + 上半年, 2024年 + 底: neighbours are one expression.
        if (last.Reach != PeriodReach.Clause && reach != PeriodReach.Clause)
        {
            joined = joined with { Reach = PeriodReach.Lasting };
            return true;
        }

        // 后三个月每个月要完成: the rate is that of the time before.
        if (text[span.Start] == '每' && last.Reach != PeriodReach.Clause)
        {
            joined = last;
            return true;
        }

        // 去年一年: all of that year.
        return span.Of(text) is "一年" && text[span.Start - 1] == '年';
    }

    // 2019年、2020年两年: how many they are.
    private static int SumLength(ReadOnlySpan<char> text, int mark, int end) =>
        text[mark] == '、' && end + 1 < text.Length && Glyph.IsDigitOrNumeral(text[end]) && text[end + 1] == '年' ? 2 : 0;

    // 2019年、2020年，共植树…: both years together, where nothing is told of each of them.
    private static bool IsNextYear(ReadOnlySpan<char> text, Span before, Span span)
    {
        if (text[before.End] != '、' || text[before.End - 1] != '年' || !(YearText.Is(span.Of(text)) || IsHiddenLike(text, before, span)))
            return false;
        var behind = text[span.End..Math.Min(text.Length, span.End + ApartReach)];
        return behind.Length > 0 && behind[0] is '，' or '两' && behind.BeforeFirst("。；").IndexOf("分别") < 0;
    }

    // 201X年、201X年.
    private static bool IsHiddenLike(ReadOnlySpan<char> text, Span before, Span span) =>
        span.Length == before.Length && Glyph.Digit(text[span.Start]) >= 0 && Glyph.IsMask(text[span.End - 2]) && text[span.End - 1] == '年';

    // Where a range begins whose first end is the last expression: 从3月5日到现在 with 从; 从2021年到2025年 are years.
    private static int RangeStart(ReadOnlySpan<char> text, List<Period> found)
    {
        var span = found[^1].Span;
        int lowest = found.Count > 1 ? found[^2].Span.End : 0;
        return text[span.End - 1] != '年' && span.Start > lowest && text[span.Start - 1] is '从' or '自' ? span.Start - 1 : span.Start;
    }

    // 2021年至2024年的四年间, 2021年至2024年这四年里: how long the range before it is; the first is a part of its name.
    private static bool IsLengthOf(ReadOnlySpan<char> text, Span before, Span span, out bool part)
    {
        part = before.End + 1 == span.Start && text[before.End] == '的' && text[span.End - 1] == '间';
        return PeriodNature.IsRange(before.Of(text)) && text[before.End - 1] == '年' && (part || text[before.End] == '这');
    }
}

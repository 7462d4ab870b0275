namespace SpeechML.Targets.Linking.Periods;

/// <summary>Looks up the expressions of time of a paragraph by their place.</summary>
internal static class PeriodSearch
{
    /// <summary>The index of the first expression that begins at or after <paramref name="start"/>.</summary>
    public static int FirstFrom(List<Period> periods, int start)
    {
        int low = 0, high = periods.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (periods[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Where a range begins whose first end is the last expression (从3月5日到现在); 从2021年到2025年 are years.</summary>
    public static int RangeStart(ReadOnlySpan<char> text, List<Period> periods)
    {
        var span = periods[^1].Span;
        int lowest = periods.Count > 1 ? periods[^2].Span.End : 0;
        return text[span.End - 1] != '年' && span.Start > lowest && text[span.Start - 1] is '从' or '自' ? span.Start - 1 : span.Start;
    }

    /// <summary>True where <paramref name="span"/> tells how long the range <paramref name="before"/> it is; <paramref name="part"/> where it is a part of its name.</summary>
    public static bool IsLengthOf(ReadOnlySpan<char> text, Span before, Span span, out bool part)
    {
        part = before.End + 1 == span.Start && text[before.End] == '的' && text[span.End - 1] == '间';
        if (!PeriodNature.IsRange(before.Of(text)) || text[before.End - 1] != '年')
            return false;
        return part || (before.End <= span.Start && span.Start - before.End <= 1 && text[before.End] == '这');
    }
}

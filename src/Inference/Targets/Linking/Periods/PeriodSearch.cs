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
}

namespace SpeechML.Classification.Explaining;

/// <summary>
/// Finds the stretches whose sum neither a longer nor a shorter stretch beats, all disjoint, in linear time (Ruzzo and Tompa, ISMB
/// 1999). They bridge a weak character between strong ones, where a threshold for each character would tear a word apart.
/// </summary>
internal static class MaximalSegments
{
    /// <summary>Returns the segments in order, ends exclusive.</summary>
    /// <param name="scores">One score a character; only stretches with a sum above 0 are found.</param>
    public static List<(int First, int End)> Find(ReadOnlySpan<double> scores)
    {
        List<Segment> segments = [];
        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            double before = sum;
            sum += scores[i];
            if (scores[i] > 0)
            {
                Add(segments, new Segment(i, i + 1, before, sum, -1));
            }
        }

        return segments.ConvertAll(segment => (segment.First, segment.End));
    }

    private static void Add(List<Segment> segments, Segment open)
    {
        int left = segments.Count - 1;
        while (true)
        {
            while (left >= 0 && segments[left].Before >= open.Before)
            {
                left = segments[left].Left;
            }

            if (left < 0 || segments[left].After >= open.After)
            {
                segments.Add(open with { Left = left });
                return;
            }

            open = open with { First = segments[left].First, Before = segments[left].Before };
            segments.RemoveRange(left, segments.Count - left);
            left--;
        }
    }

    /// <summary>A candidate, the running sums on both sides of it, and the nearest candidate to its left with a lower sum before it.</summary>
    private readonly record struct Segment(int First, int End, double Before, double After, int Left);
}

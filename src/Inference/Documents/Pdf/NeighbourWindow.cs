namespace SpeechML.Documents.Pdf;

/// <summary>Looks at each page together with those around it, and holds no more of them than that.</summary>
internal static class NeighbourWindow
{
    /// <summary>Every item with those up to <paramref name="reach"/> before and behind it, nearest first.</summary>
    public static IEnumerable<(T Item, IReadOnlyList<T> Neighbours)> Of<T>(IEnumerable<T> items, int reach)
    {
        List<T> held = [];
        int current = 0;
        foreach (T item in items)
        {
            held.Add(item);
            if (held.Count > current + reach)
            {
                yield return At(held, current, reach);
                current++;
                if (current > reach)
                {
                    held.RemoveAt(0);
                    current--;
                }
            }
        }

        for (; current < held.Count; current++)
        {
            yield return At(held, current, reach);
        }
    }

    private static (T Item, IReadOnlyList<T> Neighbours) At<T>(List<T> held, int current, int reach)
    {
        List<T> neighbours = [];
        for (int distance = 1; distance <= reach; distance++)
        {
            if (current >= distance)
            {
                neighbours.Add(held[current - distance]);
            }

            if (current + distance < held.Count)
            {
                neighbours.Add(held[current + distance]);
            }
        }

        return (held[current], neighbours);
    }
}

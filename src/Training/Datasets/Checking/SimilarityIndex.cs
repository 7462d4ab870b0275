namespace SpeechML.Training.Datasets.Checking;

/// <summary>
/// Finds sets whose Jaccard similarity reaches a threshold, without comparing each with each and without missing one: two such sets
/// share an element among the rarest (1 - threshold) of each, so only these are indexed and looked up (prefix filtering: Chaudhuri,
/// Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007). Elements are ranks by rarity, ascending.
/// </summary>
internal sealed class SimilarityIndex(double threshold)
{
    // Sums of doubles such as 0.9 × 10 are a hair off the whole number.
    private const double Tolerance = 1e-9;

    private readonly Dictionary<int, List<int>> holders = [];
    private readonly List<(int Id, int[] Set, int LastQuery)> entries = [];
    private int queries;

    public void Add(int id, int[] set)
    {
        foreach (int element in Prefix(set))
        {
            if (!holders.TryGetValue(element, out List<int>? list))
            {
                holders[element] = list = [];
            }

            list.Add(entries.Count);
        }

        entries.Add((id, set, 0));
    }

    /// <summary>A set of the index that is similar enough, the first that is met, or null. An empty set is similar to none.</summary>
    public (int Id, double Similarity)? Find(int[] set)
    {
        queries++;
        foreach (int element in Prefix(set))
        {
            foreach (int place in holders.GetValueOrDefault(element, []))
            {
                (int id, int[] other, int lastQuery) = entries[place];
                if (lastQuery == queries)
                {
                    continue;
                }

                entries[place] = (id, other, queries);
                double similarity = Jaccard(set, other);
                if (similarity >= threshold - Tolerance)
                {
                    return (id, similarity);
                }
            }
        }

        return null;
    }

    private ReadOnlySpan<int> Prefix(int[] set) =>
        set.Length == 0 ? [] : set.AsSpan(0, set.Length - (int)Math.Ceiling((threshold * set.Length) - Tolerance) + 1);

    private double Jaccard(int[] a, int[] b)
    {
        if (Math.Min(a.Length, b.Length) < (threshold * Math.Max(a.Length, b.Length)) - Tolerance)
        {
            return 0;
        }

        int common = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int difference = a[i].CompareTo(b[j]);
            common += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        return common / (double)(a.Length + b.Length - common);
    }
}

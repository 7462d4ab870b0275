using System.Buffers;

namespace SpeechML.Words;

/// <summary>
/// Finds phrases without a dictionary: stretches of letters that come back, among differing neighbours on both sides (accessor variety;
/// Feng et al., "Accessor variety criteria for Chinese word extraction", Computational Linguistics 30, 2004).
/// </summary>
internal static class RepeatedPhrases
{
    private const int Shortest = 2, Longest = 8, LeastCount = 2, LeastVariety = 2;

    /// <summary>Characters that join words and begin or end none that is worth listing.</summary>
    private static readonly SearchValues<char> Joints = SearchValues.Create("的了着把被和与及或在从对向将是也都就之其等");

    /// <summary>A phrase that stands inside a longer one in this share of its places is a piece of that.</summary>
    private const double PieceShare = 0.7;

    public static IEnumerable<(string Text, int Count)> Find(IEnumerable<string> texts)
    {
        string[] clauses = [.. texts.SelectMany(Clauses)];
        Dictionary<string, Accessors> all = [];
        HashSet<string> shorter = [];
        for (int length = Shortest; length <= Longest; length++)
        {
            Dictionary<string, Accessors> frequent = OfLength(clauses, length, length == Shortest ? null : shorter);
            if (frequent.Count == 0)
            {
                break;
            }

            foreach ((string phrase, Accessors accessors) in frequent)
            {
                all.Add(phrase, accessors);
                foreach (string piece in (string[])[phrase[1..], phrase[..^1]])
                {
                    if (all.TryGetValue(piece, out Accessors? part) && accessors.Count >= PieceShare * part.Count)
                    {
                        part.IsPiece = true;
                    }
                }
            }

            shorter = [.. frequent.Keys];
        }

        return all.Where(pair => !pair.Value.IsPiece && pair.Value.Variety >= LeastVariety && !Joints.Contains(pair.Key[0]) && !Joints.Contains(pair.Key[^1])).Select(pair => (pair.Key, pair.Value.Count));
    }

    /// <summary>The phrases of a length that come back. One whose halves do not come back cannot, so it is not even counted.</summary>
    private static Dictionary<string, Accessors> OfLength(string[] clauses, int length, HashSet<string>? shorter)
    {
        Dictionary<string, Accessors> counts = [];
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string clause in clauses)
        {
            for (int i = 0; i + length <= clause.Length; i++)
            {
                ReadOnlySpan<char> phrase = clause.AsSpan(i, length);
                if (shorter is not null)
                {
                    var known = shorter.GetAlternateLookup<ReadOnlySpan<char>>();
                    if (!known.Contains(phrase[1..]) || !known.Contains(phrase[..^1]))
                    {
                        continue;
                    }
                }

                if (!lookup.TryGetValue(phrase, out Accessors? accessors))
                {
                    lookup[phrase] = accessors = new Accessors();
                }

                accessors.Add(i > 0 ? clause[i - 1] : null, i + length < clause.Length ? clause[i + length] : null);
            }
        }

        return counts.Where(pair => pair.Value.Count >= LeastCount).ToDictionary();
    }

    private static IEnumerable<string> Clauses(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetter(text[i]))
            {
                if (i - start >= Shortest)
                {
                    yield return text[start..i];
                }

                start = i + 1;
            }
        }
    }

    /// <summary>How often a phrase stands, and beside what.</summary>
    private sealed class Accessors
    {
        private readonly HashSet<char> left = [], right = [];
        private int leftEnds, rightEnds;

        public int Count { get; private set; }

        public bool IsPiece { get; set; }

        /// <summary>Each end of a clause counts as a neighbour of its own.</summary>
        public int Variety => Math.Min(left.Count + leftEnds, right.Count + rightEnds);

        public void Add(char? before, char? after)
        {
            Count++;
            if (before is { } l) left.Add(l);
            else leftEnds++;
            if (after is { } r) right.Add(r);
            else rightEnds++;
        }
    }
}

using SpeechML.Features;

namespace SpeechML.Training.Datasets.Checking;

/// <summary>
/// The set of character bigrams of each text, as ranks by rarity (0 the rarest), ascending. White space does not count, nor the width
/// and case of characters; digits do, since paragraphs of two years may differ in nothing else.
/// </summary>
internal static class BigramSets
{
    public static int[][] Of(IReadOnlyList<string> texts)
    {
        uint[][] sets = [.. texts.Select(Bigrams)];
        Dictionary<uint, int> ranks = sets.SelectMany(set => set).CountBy(bigram => bigram)
            .OrderBy(bigram => bigram.Value).ThenBy(bigram => bigram.Key)
            .Select((bigram, rank) => (bigram.Key, rank)).ToDictionary(pair => pair.Key, pair => pair.rank);
        return Array.ConvertAll(sets, set =>
        {
            int[] ranked = Array.ConvertAll(set, bigram => ranks[bigram]);
            Array.Sort(ranked);
            return ranked;
        });
    }

    private static uint[] Bigrams(string text)
    {
        HashSet<uint> set = [];
        char last = CharFolding.Dropped;
        foreach (char c in text)
        {
            char folded = Fold(c);
            if (folded == CharFolding.Dropped)
            {
                continue;
            }

            if (last != CharFolding.Dropped)
            {
                set.Add(((uint)last << 16) | folded);
            }

            last = folded;
        }

        return [.. set];
    }

    /// <summary>The characters that count of a text, as they are compared.</summary>
    public static string Fold(string text) => string.Concat(text.Select(Fold).Where(c => c != CharFolding.Dropped));

    private static char Fold(char c)
    {
        char narrow = c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;
        return char.IsAsciiDigit(narrow) ? narrow : CharFolding.Fold(c);
    }
}

using System.Runtime.CompilerServices;

namespace SpeechML.Targets.Units;

/// <summary>
/// An immutable dictionary of short words that finds the longest one at a place of a text, forwards or backwards.
/// All edges lie in one open-addressed table, so a step costs one multiplication and, nearly always, one probe.
/// </summary>
internal sealed class CharTrie
{
    private readonly ulong[] edges;
    private readonly int[] targets;
    private readonly int[] values;
    private readonly int mask;

    // One bit for each character that a word begins (backwards: ends) with: nearly every look ends here.
    private readonly ulong[] first = new ulong[1024];

    /// <param name="words">The words with their values; values are not negative; the last of equal words wins.</param>
    /// <param name="backwards">True for a trie that is matched from the end of a word to its beginning.</param>
    public CharTrie(IReadOnlyCollection<KeyValuePair<string, int>> words, bool backwards = false)
    {
        var children = new Dictionary<(int Node, char Step), int>();
        var ends = new List<int> { -1 };
        foreach (var (word, value) in words)
        {
            int node = 0;
            char edge = word[backwards ? word.Length - 1 : 0];
            first[edge >> 6] |= 1UL << (edge & 63);
            for (int i = 0; i < word.Length; i++)
            {
                char step = backwards ? word[word.Length - 1 - i] : word[i];
                if (!children.TryGetValue((node, step), out int next))
                {
                    next = ends.Count;
                    ends.Add(-1);
                    children.Add((node, step), next);
                }

                node = next;
            }

            ends[node] = value;
        }

        int size = 16;
        while (size < children.Count * 4)
            size *= 2;
        edges = new ulong[size];
        targets = new int[size];
        values = [.. ends];
        mask = size - 1;
        foreach (var ((node, step), next) in children)
        {
            ulong key = Key(node, step);
            int slot = Slot(key);
            while (edges[slot] != 0)
                slot = (slot + 1) & mask;
            edges[slot] = key;
            targets[slot] = next;
        }
    }

    /// <summary>The first place at or after <paramref name="start"/> whose character begins a word, or the text's length.</summary>
    public int NextBeginning(ReadOnlySpan<char> text, int start)
    {
        ulong[] bits = first;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (((bits[c >> 6] >> (c & 63)) & 1) != 0)
                return i;
        }

        return text.Length;
    }

    /// <summary>The value of the longest word that begins at <paramref name="start"/>, or -1.</summary>
    public int Match(ReadOnlySpan<char> text, int start, out int length)
    {
        int node = 0, best = -1;
        length = 0;
        if ((uint)start >= (uint)text.Length || !Begins(text[start]))
            return -1;
        for (int i = start; i < text.Length; i++)
        {
            node = Next(node, text[i]);
            if (node < 0)
                break;
            if (values[node] >= 0)
            {
                best = values[node];
                length = i - start + 1;
            }
        }

        return best;
    }

    /// <summary>The value of the longest word that ends before <paramref name="end"/>, or -1; for a trie built backwards.</summary>
    public int MatchBack(ReadOnlySpan<char> text, int end, out int length)
    {
        int node = 0, best = -1;
        length = 0;
        if (end < 1 || !Begins(text[end - 1]))
            return -1;
        for (int i = end - 1; i >= 0; i--)
        {
            node = Next(node, text[i]);
            if (node < 0)
                break;
            if (values[node] >= 0)
            {
                best = values[node];
                length = end - i;
            }
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begins(char c) => ((first[c >> 6] >> (c & 63)) & 1) != 0;

    private static ulong Key(int node, char step) => ((ulong)(uint)node << 16) + step + 1;

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 40) & mask;

    private int Next(int node, char step)
    {
        ulong key = Key(node, step);
        int slot = Slot(key);
        while (edges[slot] != 0)
        {
            if (edges[slot] == key)
                return targets[slot];
            slot = (slot + 1) & mask;
        }

        return -1;
    }
}

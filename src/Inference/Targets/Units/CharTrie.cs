using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpeechML.Targets.Units;

/// <summary>
/// An immutable dictionary of short words that finds the longest one at a place of a text, forwards or backwards.
/// </summary>
/// <remarks>
/// The nodes are numbered level by level, so that the edges of a node lie side by side and the edge numbered e leads to node e + 1: a table
/// of hundreds of words is a few kilobytes, and a step compares a character with eight edges at once.
/// </remarks>
internal sealed class CharTrie
{
    // One bit for each character that a word begins (backwards: ends) with: nearly every look ends here.
    private readonly ulong[] first = new ulong[1024];

    // How many of those characters come before each 64 of them; a character's place among all is its node.
    private readonly ushort[] firstBefore = new ushort[1024];

    // The characters of all edges, and some more places so that eight can always be read.
    private readonly ushort[] steps;

    // Where the edges of each node begin; those of the next node are behind them.
    private readonly int[] edges;

    // The value of the word that ends at a node, or -1.
    private readonly int[] values;

    /// <param name="words">The words with their values; values are not negative; the last of equal words wins.</param>
    /// <param name="backwards">True for a trie that is matched from the end of a word to its beginning.</param>
    public CharTrie(ReadOnlySpan<KeyValuePair<string, int>> words, bool backwards = false)
    {
        // First a draft in which each node knows its first child and its next sibling. Plain arrays: generic types that the framework does
        // not compile ahead would take longer to compile than all tables take to build.
        int most = 1;
        foreach (var (word, _) in words)
            most += word.Length;
        char[] step = new char[most];
        int[] child = new int[most], sibling = new int[most], ends = new int[most];
        Array.Fill(ends, -1);
        int count = 1;
        foreach (var (word, value) in words)
        {
            int node = 0;
            for (int i = 0; i < word.Length; i++)
            {
                char c = backwards ? word[word.Length - 1 - i] : word[i];
                int next = child[node];
                while (next != 0 && step[next] != c)
                    next = sibling[next];
                if (next == 0)
                {
                    next = count++;
                    step[next] = c;
                    sibling[next] = child[node];
                    child[node] = next;
                }

                node = next;
            }

            ends[node] = value;
        }

        // Then the nodes level by level; those of first characters in the order of the characters.
        for (int node = child[0]; node != 0; node = sibling[node])
            first[step[node] >> 6] |= 1UL << (step[node] & 63);
        for (int i = 1; i < first.Length; i++)
            firstBefore[i] = (ushort)(firstBefore[i - 1] + BitOperations.PopCount(first[i - 1]));
        int[] order = new int[count];
        int edge = 0;
        for (int node = child[0]; node != 0; node = sibling[node], edge++)
            order[First(step[node])] = node;
        edges = new int[count + 1];
        values = new int[count];
        values[0] = -1;
        steps = new ushort[count + Vector128<ushort>.Count];
        for (int node = 1; node < count; node++)
        {
            int drafted = order[node];
            steps[node - 1] = step[drafted];
            values[node] = ends[drafted];
            edges[node] = edge;
            for (int next = child[drafted]; next != 0; next = sibling[next])
                order[++edge] = next;
        }

        edges[count] = edge;
    }

    /// <summary>The first place at or after <paramref name="start"/> whose character begins a word; where there is none, the text's length or, behind that, <paramref name="start"/>.</summary>
    public int NextBeginning(ReadOnlySpan<char> text, int start)
    {
        ulong[] bits = first;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (((bits[c >> 6] >> (c & 63)) & 1) != 0)
                return i;
        }

        return Math.Max(start, text.Length);
    }

    /// <summary>The value of the longest word that begins at <paramref name="start"/>, or -1.</summary>
    public int Match(ReadOnlySpan<char> text, int start, out int length)
    {
        int best = -1;
        length = 0;
        if ((uint)start >= (uint)text.Length)
            return -1;
        int i = start;
        for (int node = First(text[i]); node > 0; node = Next(node, text[i]))
        {
            i++;
            if (values[node] >= 0)
            {
                best = values[node];
                length = i - start;
            }

            if ((uint)i >= (uint)text.Length)
                break;
        }

        return best;
    }

    /// <summary>The value of the word that these characters are, all of them, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => Match(word, 0, out int length) is var value && length == word.Length ? value : -1;

    /// <summary>The value of the longest word that ends before <paramref name="end"/>, or -1; for a trie built backwards.</summary>
    public int MatchBack(ReadOnlySpan<char> text, int end, out int length)
    {
        int best = -1;
        length = 0;
        int i = end - 1;
        if ((uint)i >= (uint)text.Length)
            return -1;
        for (int node = First(text[i]); node > 0; node = Next(node, text[i]))
        {
            if (values[node] >= 0)
            {
                best = values[node];
                length = end - i;
            }

            if (--i < 0)
                break;
        }

        return best;
    }

    /// <summary>The node behind a word's first character, or 0 where none begins so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int First(char c)
    {
        ulong bits = first[c >> 6];
        ulong bit = 1UL << (c & 63);
        return (bits & bit) == 0 ? 0 : 1 + firstBefore[c >> 6] + BitOperations.PopCount(bits & (bit - 1));
    }

    /// <summary>The node behind an edge, or 0 where the node has no such edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next(int node, char step)
    {
        int from = edges[node], to = edges[node + 1];
        for (; from < to; from += Vector128<ushort>.Count)
        {
            // steps has room behind the last edge.
            var eight = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(steps), (nuint)from);
            uint hits = Vector128.Equals(eight, Vector128.Create((ushort)step)).ExtractMostSignificantBits();
            if (hits != 0)
            {
                int edge = from + BitOperations.TrailingZeroCount(hits);
                return edge < to ? edge + 1 : 0;
            }
        }

        return 0;
    }
}

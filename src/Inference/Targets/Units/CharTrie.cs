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
    public CharTrie(IReadOnlyCollection<KeyValuePair<string, int>> words, bool backwards = false)
    {
        var sorted = Sort(words, backwards);
        List<ushort> stepList = [];
        List<int> edgeList = [], valueList = [];
        Queue<(int From, int To, int Depth)> waiting = [];
        waiting.Enqueue((0, sorted.Length, 0));
        while (waiting.TryDequeue(out var node))
        {
            // The words of a node share their first characters; those that are no longer come first.
            var (from, to, depth) = node;
            int value = -1;
            for (; from < to && sorted[from].Key.Length == depth; from++)
                value = sorted[from].Value;
            valueList.Add(value);
            edgeList.Add(stepList.Count);
            while (from < to)
            {
                char step = sorted[from].Key[depth];
                int end = from + 1;
                while (end < to && sorted[end].Key[depth] == step)
                    end++;
                stepList.Add(step);
                waiting.Enqueue((from, end, depth + 1));
                from = end;
            }
        }

        edges = [.. edgeList, stepList.Count];
        values = [.. valueList];
        for (int i = 0; i < edges[1]; i++)
            first[stepList[i] >> 6] |= 1UL << (stepList[i] & 63);
        for (int i = 1; i < first.Length; i++)
            firstBefore[i] = (ushort)(firstBefore[i - 1] + BitOperations.PopCount(first[i - 1]));
        steps = [.. stepList, .. new ushort[Vector128<ushort>.Count]];
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

    private static KeyValuePair<string, int>[] Sort(IReadOnlyCollection<KeyValuePair<string, int>> words, bool backwards)
    {
        KeyValuePair<string, int>[] sorted = [.. words];
        if (backwards)
        {
            for (int i = 0; i < sorted.Length; i++)
                sorted[i] = KeyValuePair.Create(string.Create(sorted[i].Key.Length, sorted[i].Key, (reversed, word) =>
                {
                    word.CopyTo(reversed);
                    reversed.Reverse();
                }), sorted[i].Value);
        }

        // Stable, so that equal words keep their order.
        return [.. sorted.OrderBy(word => word.Key, StringComparer.Ordinal)];
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

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SpeechML.Features;

namespace SpeechML.Targets.Judging;

/// <summary>
/// The weights of character pairs, one row a pair with four numbers for each space that a pair is seen in. A paragraph's pairs are
/// looked up once; sums over the paragraph, its sentences and clauses then only add rows.
/// </summary>
internal sealed class PairRows
{
    /// <summary>Stands for a character that folding drops.</summary>
    private const int Dropped = -1;

    private static readonly FeatureSpace[] Spaces = [FeatureSpace.Paragraph, FeatureSpace.Sentence, FeatureSpace.ClauseBefore, FeatureSpace.ClauseBehind];

    // For the bits of a feature that tell its space: where that space's numbers begin in a row, or -1.
    private static readonly int[] Lanes = [.. Enumerable.Range(0, (int)FigureFeatures.SlotMask + 1).Select(slot =>
        Array.FindIndex(Spaces, space => FigureFeatures.PairSlot(space) == slot) is >= 0 and int place ? place * StatusJudge.StatusCount : -1)];

    // Keys that lie together: a look compares them all.
    private const int Group = 8;

    /// <summary>Part of the places that are taken: fuller tables send more keys on, emptier ones share the cache with fewer.</summary>
    private const double Load = 0.7;

    // Set in every key of the table, so that none is zero, which marks a free place.
    private const uint Taken = 1;

    // In place of the key of a pair: there is none, since nothing stands before the character, or since the character is dropped.
    private const uint NoKey = 2, DroppedKey = 3;

    private const int Portion = 64;

    private const int Width = 4 * StatusJudge.StatusCount;

    private readonly AlignedBytes keys;
    private readonly AlignedBytes rows;
    private readonly int size;
    private readonly uint groups;

    /// <param name="features">Features in ascending order; those of other kinds are passed over.</param>
    public PairRows(ReadOnlySpan<FeatureRow> features)
    {
        // Features of one pair differ in their lowest bits alone and follow each other.
        int pairs = 0;
        uint last = 0;
        foreach (FeatureRow row in features)
        {
            if (Holds(row.Feature) && Key(row.Feature) != last)
            {
                last = Key(row.Feature);
                pairs++;
            }
        }

        // One row more stays zero.
        groups = (uint)Math.Max(1, Math.Ceiling(pairs / (Load * Group)));
        size = (int)groups * Group;
        keys = new AlignedBytes(size * sizeof(uint));
        rows = new AlignedBytes((size + 1) * Width * sizeof(short));
        var places = MemoryMarshal.Cast<byte, uint>(keys.Slice(0, keys.Length));
        var numbers = MemoryMarshal.Cast<byte, ulong>(rows.Slice(0, rows.Length));
        foreach (FeatureRow row in features)
        {
            if (!Holds(row.Feature))
                continue;
            uint key = Key(row.Feature);
            int place = Home(key);
            while (places[place] != 0 && places[place] != key)
                place = place + 1 == size ? 0 : place + 1;
            places[place] = key;
            numbers[((place * Width) + Lanes[row.Feature & FigureFeatures.SlotMask]) / StatusJudge.StatusCount] = row.Weights;
        }
    }

    /// <summary>True for a space whose pairs lie here.</summary>
    public static bool Holds(FeatureSpace space) => Lane(space) >= 0;

    /// <summary>True for a feature that is a pair in one of the spaces that lie here.</summary>
    public static bool Holds(uint feature) => Lanes[feature & FigureFeatures.SlotMask] >= 0;

    /// <summary>Writes for each character where the row of the pair lies that it closes, or <see cref="Dropped"/>.</summary>
    public void Find(ReadOnlySpan<char> text, Span<int> found)
    {
        // First all keys of a portion, then all looks: so that many of them are under way at once.
        ref uint first = ref Unsafe.As<byte, uint>(ref keys.First);
        Span<uint> wanted = stackalloc uint[Portion];
        char before = '\0';
        for (int start = 0; start < text.Length; start += Portion)
        {
            var part = text.Slice(start, Math.Min(Portion, text.Length - start));
            for (int i = 0; i < part.Length; i++)
            {
                char folded = CharFolding.Fold(part[i]);
                if (folded == CharFolding.Dropped)
                {
                    wanted[i] = DroppedKey;
                    continue;
                }

                wanted[i] = before == '\0' ? NoKey : FigureFeatures.PairKey(before, folded) | Taken;
                before = folded;
            }

            var places = found.Slice(start, part.Length);
            for (int i = 0; i < places.Length; i++)
                places[i] = wanted[i] == DroppedKey ? Dropped : Look(ref first, wanted[i]);
        }
    }

    /// <summary>Adds the rows of the pairs that lie wholly within a stretch; returns how many pairs there are.</summary>
    public int Sum(ReadOnlySpan<int> found, FeatureSpace space, int start, int end, ref Vector128<int> sum)
    {
        // The first character closes a pair that begins outside.
        while (start < end && found[start] == Dropped)
            start++;
        if (end - start < 2)
            return 0;
        var inside = found[(start + 1)..end];
        int missing = 0;
        ref byte first = ref Unsafe.Add(ref rows.First, Lane(space) * sizeof(short));
        var total = sum;
        foreach (int place in inside)
        {
            if (place == Dropped)
                missing++;
            else
                total += Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, place * Width * sizeof(short)))).AsInt16());
        }

        sum = total;
        return inside.Length - missing;
    }

    private static int Lane(FeatureSpace space) => Lanes[FigureFeatures.PairSlot(space)];

    private static uint Key(uint feature) => (feature & ~FigureFeatures.SlotMask) | Taken;

    // The beginning of the group that a key belongs to: the one at its share of the range of keys.
    private int Home(uint key) => (int)(((ulong)key * groups) >> 32) * Group;

    // Where the row of a key lies; behind all others where the table does not know it. Whether it does can't be foretold: no branch for it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Look(ref uint first, uint key)
    {
        var wanted = Vector128.Create(key);
        int group = Home(key);
        while (true)
        {
            var low = Vector128.LoadUnsafe(ref first, (nuint)group);
            var high = Vector128.LoadUnsafe(ref first, (nuint)group + 4);
            uint hit = Vector128.Equals(low, wanted).ExtractMostSignificantBits() | (Vector128.Equals(high, wanted).ExtractMostSignificantBits() << 4);
            uint missed = (hit - 1) >> 31;

            // A group is filled from its first place on.
            uint full = high.GetElement(3) & missed;
            if (full == 0)
            {
                int place = group + BitOperations.TrailingZeroCount(hit);
                return place + ((size - place) * (int)missed);
            }

            group = group + Group == size ? 0 : group + Group;
        }
    }
}

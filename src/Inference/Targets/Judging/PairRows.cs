using System.Numerics;
using SpeechML.Features;

namespace SpeechML.Targets.Judging;

/// <summary>
/// The weights of character pairs, one small table of rows a pair (one row for each space a pair is seen in). A paragraph's pairs are
/// looked up once; sums over the paragraph, its sentences and clauses then only add rows.
/// </summary>
internal sealed class PairRows
{
    /// <summary>Stands for a character that folding drops.</summary>
    public const int Dropped = -2;

    private const int Unknown = -1;
    private const int Spaces = (int)FigureFeatures.SlotMask + 1;

    private readonly uint[] keys;
    private readonly int[] ids;
    private readonly Vector4[] rows;
    private readonly int mask;

    public PairRows(ReadOnlySpan<uint> features, ReadOnlySpan<float> weights)
    {
        var numbers = new Dictionary<uint, int>();
        foreach (uint feature in features)
        {
            if (Holds(feature))
                numbers.TryAdd(feature & ~FigureFeatures.SlotMask, numbers.Count);
        }

        rows = new Vector4[numbers.Count * Spaces];
        for (int i = 0; i < features.Length; i++)
        {
            uint slot = features[i] & FigureFeatures.SlotMask;
            if (Holds(features[i]))
                rows[(numbers[features[i] & ~FigureFeatures.SlotMask] * Spaces) + slot] = new Vector4(weights.Slice(i * StatusJudge.StatusCount, StatusJudge.StatusCount));
        }

        int size = 16;
        while (size < numbers.Count * 2)
            size *= 2;
        keys = new uint[size];
        ids = new int[size];
        mask = size - 1;
        foreach (var (key, id) in numbers)
        {
            int place = Place(key);
            while (keys[place] != 0)
                place = (place + 1) & mask;
            keys[place] = key | 1;
            ids[place] = id;
        }
    }

    /// <summary>True for a feature that is a pair of the paragraph itself, and not of a heading.</summary>
    public static bool Holds(uint feature) =>
        (feature & FigureFeatures.SlotMask) is not 0 and var slot && slot != FigureFeatures.PairSlot(FeatureSpace.Heading)
        && slot != FigureFeatures.PairSlot(FeatureSpace.TopHeading);

    /// <summary>Writes for each character the pair that it closes, <see cref="Dropped"/>, or a negative number for a pair without weight.</summary>
    public void Find(ReadOnlySpan<char> text, Span<int> found)
    {
        char before = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char folded = CharFolding.Fold(text[i]);
            if (folded == CharFolding.Dropped)
            {
                found[i] = Dropped;
                continue;
            }

            found[i] = before == '\0' ? Unknown : Look(FigureFeatures.PairKey(before, folded));
            before = folded;
        }
    }

    /// <summary>Adds the rows of the pairs that lie wholly within a stretch; returns how many pairs there are.</summary>
    public int Sum(ReadOnlySpan<int> found, FeatureSpace space, int start, int end, ref Vector4 sum)
    {
        int slot = (int)FigureFeatures.PairSlot(space), count = -1;
        foreach (int id in found[start..end])
        {
            if (id == Dropped)
                continue;

            // The first character closes a pair that begins outside.
            if (++count > 0 && id >= 0)
                sum += rows[(id * Spaces) + slot];
        }

        return Math.Max(count, 0);
    }

    private int Look(uint key)
    {
        int place = Place(key);
        while (keys[place] != 0)
        {
            if (keys[place] == (key | 1))
                return ids[place];
            place = (place + 1) & mask;
        }

        return Unknown;
    }

    private int Place(uint key) => (int)(key >> 3) & mask;
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SpeechML.Features;

namespace SpeechML.Targets.Judging;

/// <summary>
/// The weights of single features, laid out for look-ups: five hashes and their rows of four numbers side by side in one cache line.
/// </summary>
/// <remarks>
/// A feature belongs to the block at its share of the range of hashes; one that finds its block full goes to the next that has room, and
/// the blocks that it passes say so. Whether a feature is known can't be foretold, so a look takes no branch for it.
/// </remarks>
internal sealed class FigureRows
{
    private const int RowsPerBlock = 5;

    /// <summary>Where a block's rows begin: behind the hashes and a word of marks, a bit for each place that is taken, and one that rows which belong here lie further on.</summary>
    private const int HeadBytes = (RowsPerBlock + 1) * sizeof(uint);

    private const uint GoesOn = 1 << RowsPerBlock;

    private const int RowBytes = StatusJudge.StatusCount * sizeof(short);

    /// <summary>Part of the places that are taken: fuller tables send more rows on, emptier ones share the cache with fewer.</summary>
    private const double Load = 0.5;

    private readonly AlignedBytes bytes;
    private readonly uint count;

    /// <param name="features">Features, each once; those that <see cref="PairRows"/> holds are passed over, so that this table stays small enough for the cache.</param>
    public FigureRows(ReadOnlySpan<FeatureRow> features)
    {
        int single = 0;
        foreach (FeatureRow row in features)
        {
            if (!PairRows.Holds(row.Feature))
                single++;
        }

        count = (uint)Math.Max(1, single / (RowsPerBlock * Load));
        bytes = new AlignedBytes(checked((int)count * AlignedBytes.CacheLine));
        foreach (FeatureRow row in features)
        {
            if (!PairRows.Holds(row.Feature))
                TakePlace(row.Feature) = row.Weights;
        }
    }

    /// <summary>Adds the weights of features to <paramref name="sum"/>; those that the table does not know weigh nothing.</summary>
    public Vector128<int> Add(scoped ReadOnlySpan<uint> features, Vector128<int> sum)
    {
        ref byte first = ref bytes.First;
        foreach (uint feature in features)
        {
            uint block = Home(feature);
            ref byte head = ref Block(ref first, block);
            uint hit = Hits(ref head, feature);
            while (hit == 0 && (Marks(ref head) & GoesOn) != 0)
            {
                block = Next(block);
                head = ref Block(ref first, block);
                hit = Hits(ref head, feature);
            }

            // Without a hit the row of the first place is read, and not heard.
            int place = BitOperations.TrailingZeroCount(hit) & 7;
            ulong heard = hit == 0 ? 0 : ulong.MaxValue;
            ulong row = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref head, HeadBytes + (place * RowBytes))) & heard;
            sum += Vector128.WidenLower(Vector128.CreateScalar(row).AsInt16());
        }

        return sum;
    }

    /// <summary>Asks for the line where a feature belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(uint feature)
    {
        if (System.Runtime.Intrinsics.X86.Sse.IsSupported)
            System.Runtime.Intrinsics.X86.Sse.Prefetch0(Unsafe.AsPointer(ref Block(ref bytes.First, Home(feature))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Block(ref byte first, uint block) => ref Unsafe.Add(ref first, (nint)block * AlignedBytes.CacheLine);

    /// <summary>One bit for the block's place that holds the feature, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hits(ref byte head, uint feature)
    {
        ref uint hashes = ref Unsafe.As<byte, uint>(ref head);
        uint four = Vector128.Equals(Vector128.Create(feature), Vector128.LoadUnsafe(ref hashes)).ExtractMostSignificantBits();
        uint fifth = Unsafe.Add(ref hashes, RowsPerBlock - 1) == feature ? 1u << (RowsPerBlock - 1) : 0;
        return (four | fifth) & Marks(ref head) & (GoesOn - 1);
    }

    private static uint Marks(ref byte head) => Unsafe.Add(ref Unsafe.As<byte, uint>(ref head), RowsPerBlock);

    /// <summary>Takes a free place for a feature, as near to where it belongs as there is one.</summary>
    private ref ulong TakePlace(uint feature)
    {
        for (uint block = Home(feature); ; block = Next(block))
        {
            var line = bytes.Slice((int)block * AlignedBytes.CacheLine, AlignedBytes.CacheLine);
            var head = MemoryMarshal.Cast<byte, uint>(line[..HeadBytes]);
            ref uint marks = ref head[RowsPerBlock];
            int place = BitOperations.TrailingZeroCount(~marks);
            if (place < RowsPerBlock)
            {
                head[place] = feature;
                marks |= 1u << place;
                return ref MemoryMarshal.AsRef<ulong>(line.Slice(HeadBytes + (place * RowBytes), RowBytes));
            }

            marks |= GoesOn;
        }
    }

    /// <summary>The block that a feature belongs to.</summary>
    private uint Home(uint feature) => (uint)(((ulong)feature * count) >> 32);

    private uint Next(uint block) => block + 1 == count ? 0 : block + 1;
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpeechML.Features;

/// <summary>
/// The rows of a table laid out for look-ups: blocks of three hashes and their three rows side by side, so that a look-up of up to
/// eight lanes costs one cache line.
/// </summary>
/// <remarks>
/// A hash belongs to the block at its share of the range of hashes; one that finds its block full goes to the next that has room, and
/// the blocks that it passes say so.
/// </remarks>
internal sealed class RowBlocks
{
    private const int RowsPerBlock = 3;

    /// <summary>Three hashes, and a word of marks: a bit for each place that is taken, and one that rows which belong here lie further on.</summary>
    private const int HeadBytes = 16;

    private const uint GoesOn = 1 << RowsPerBlock;

    private const int LanesPerVector = 8;

    /// <summary>Part of the places that are taken: fuller tables send more rows on, emptier ones share the cache with fewer.</summary>
    private const double Load = 0.6;

    private readonly AlignedBytes bytes;
    private readonly int blockBytes;
    private readonly uint count;

    /// <param name="hashes">The hashes of all rows, each once.</param>
    /// <param name="values">Row-major hashes × lanes.</param>
    /// <param name="lanes">The width of a row.</param>
    /// <param name="chosen">The rows that this table is to hold.</param>
    public RowBlocks(ReadOnlySpan<uint> hashes, ReadOnlySpan<short> values, int lanes, ReadOnlySpan<int> chosen)
    {
        PaddedLanes = (lanes + LanesPerVector - 1) / LanesPerVector * LanesPerVector;
        blockBytes = (HeadBytes + (RowsPerBlock * PaddedLanes * sizeof(short)) + AlignedBytes.CacheLine - 1) / AlignedBytes.CacheLine * AlignedBytes.CacheLine;
        count = (uint)Math.Max(1, chosen.Length / (RowsPerBlock * Load));
        bytes = new AlignedBytes(checked((int)count * blockBytes));
        foreach (int row in chosen)
        {
            values.Slice(row * lanes, lanes).CopyTo(TakePlace(hashes[row]));
        }
    }

    /// <summary>The lanes, rounded up to whole vectors.</summary>
    public int PaddedLanes { get; }

    /// <summary>The hash's row, <see cref="PaddedLanes"/> long, or empty where this table does not hold it.</summary>
    public ReadOnlySpan<short> Find(uint hash)
    {
        ref short row = ref RowOf(hash);
        return Unsafe.IsNullRef(ref row) ? [] : MemoryMarshal.CreateReadOnlySpan(ref row, PaddedLanes);
    }

    /// <summary>Adds the rows of hashes, each from the first table that knows it.</summary>
    /// <param name="common">The table that is asked first.</param>
    /// <param name="rare">The one that is asked for what the other does not know; of the same width.</param>
    /// <param name="hashes">The hashes.</param>
    /// <param name="sums">As long as <see cref="PaddedLanes"/>.</param>
    public static void AddRows(RowBlocks common, RowBlocks rare, ReadOnlySpan<uint> hashes, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, common.PaddedLanes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rare.PaddedLanes, common.PaddedLanes);
        if (common.PaddedLanes != LanesPerVector)
        {
            AddWideRows(common, rare, hashes, sums);
            return;
        }

        ref byte firstCommon = ref common.bytes.First, firstRare = ref rare.bytes.First;
        ref int sum = ref MemoryMarshal.GetReference(sums);
        Vector128<int> low = Vector128.LoadUnsafe(ref sum), high = Vector128.LoadUnsafe(ref sum, 4);
        foreach (uint hash in hashes)
        {
            if (common.TryFind(ref firstCommon, hash, out Vector128<short> row) || rare.TryFind(ref firstRare, hash, out row))
            {
                low += Vector128.WidenLower(row);
                high += Vector128.WidenUpper(row);
            }
        }

        low.StoreUnsafe(ref sum);
        high.StoreUnsafe(ref sum, 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFind(ref byte first, uint hash, out Vector128<short> row)
    {
        for (uint block = Home(hash); ; block = Next(block))
        {
            ref byte head = ref Unsafe.Add(ref first, (nint)block * AlignedBytes.CacheLine);
            uint hit = Hits(ref head, hash);
            if (hit != 0)
            {
                row = Vector128.LoadUnsafe(ref Unsafe.As<byte, short>(ref head), (nuint)((HeadBytes / sizeof(short)) + (BitOperations.TrailingZeroCount(hit) * LanesPerVector)));
                return true;
            }

            if ((Marks(ref head) & GoesOn) == 0)
            {
                row = default;
                return false;
            }
        }
    }

    /// <summary>One bit for the block's place that holds the hash, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hits(ref byte head, uint hash) =>
        Vector128.Equals(Vector128.Create(hash), Vector128.LoadUnsafe(ref Unsafe.As<byte, uint>(ref head))).ExtractMostSignificantBits() & Marks(ref head) & (GoesOn - 1);

    private static uint Marks(ref byte head) => Unsafe.Add(ref Unsafe.As<byte, uint>(ref head), RowsPerBlock);

    private static void AddWideRows(RowBlocks common, RowBlocks rare, ReadOnlySpan<uint> hashes, Span<int> sums)
    {
        ref int sum = ref MemoryMarshal.GetReference(sums);
        int lanes = common.PaddedLanes;
        foreach (uint hash in hashes)
        {
            ref short row = ref common.RowOf(hash);
            if (Unsafe.IsNullRef(ref row))
            {
                row = ref rare.RowOf(hash);
                if (Unsafe.IsNullRef(ref row))
                {
                    continue;
                }
            }

            for (nuint lane = 0; lane < (nuint)lanes; lane += LanesPerVector)
            {
                Vector128<short> part = Vector128.LoadUnsafe(ref row, lane);
                (Vector128.LoadUnsafe(ref sum, lane) + Vector128.WidenLower(part)).StoreUnsafe(ref sum, lane);
                (Vector128.LoadUnsafe(ref sum, lane + 4) + Vector128.WidenUpper(part)).StoreUnsafe(ref sum, lane + 4);
            }
        }
    }

    /// <summary>The first number of a hash's row, or no reference where this table does not hold it.</summary>
    private ref short RowOf(uint hash)
    {
        ref byte first = ref bytes.First;
        for (uint block = Home(hash); ; block = Next(block))
        {
            ref byte head = ref Unsafe.Add(ref first, (nint)block * blockBytes);
            uint hit = Hits(ref head, hash);
            if (hit != 0)
            {
                nint offset = HeadBytes + ((nint)BitOperations.TrailingZeroCount(hit) * PaddedLanes * sizeof(short));
                return ref Unsafe.As<byte, short>(ref Unsafe.Add(ref head, offset));
            }

            if ((Marks(ref head) & GoesOn) == 0)
            {
                return ref Unsafe.NullRef<short>();
            }
        }
    }

    /// <summary>Takes a free place for a hash, as near to where it belongs as there is one, and gives the room for its row.</summary>
    private Span<short> TakePlace(uint hash)
    {
        for (uint block = Home(hash); ; block = Next(block))
        {
            Span<byte> all = bytes.Slice((int)block * blockBytes, blockBytes);
            Span<uint> head = MemoryMarshal.Cast<byte, uint>(all[..HeadBytes]);
            ref uint marks = ref head[RowsPerBlock];
            int place = BitOperations.TrailingZeroCount(~marks);
            if (place < RowsPerBlock)
            {
                head[place] = hash;
                marks |= 1u << place;
                return MemoryMarshal.Cast<byte, short>(all[HeadBytes..]).Slice(place * PaddedLanes, PaddedLanes);
            }

            marks |= GoesOn;
        }
    }

    /// <summary>The block that a hash belongs to.</summary>
    private uint Home(uint hash) => (uint)(((ulong)hash * count) >> 32);

    private uint Next(uint block) => block + 1 == count ? 0 : block + 1;
}

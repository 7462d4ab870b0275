using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpeechML.Classification;

/// <summary>
/// The rows of a table laid out for look-ups: blocks of three hashes and their three rows side by side, so that up to eight lanes an
/// n-gram costs one cache line.
/// </summary>
/// <remarks>
/// A hash belongs to the block at its share of the range of hashes; one that finds its block full goes to the next that has room, and
/// the blocks that it passes say so. N-grams given first lie where they belong.
/// </remarks>
internal sealed class RowBlocks
{
    private const int RowsPerBlock = 3;

    /// <summary>Three hashes, and whether rows that belong here lie further on.</summary>
    private const int HeadBytes = 16;

    private const int LanesPerVector = 8;
    private const int CacheLine = 64;

    /// <summary>Part of the places that are taken: fuller tables send more rows on, emptier ones share the cache with fewer.</summary>
    private const double Load = 0.6;

    private readonly byte[] bytes;
    private readonly int start;
    private readonly int blockBytes;
    private readonly uint count;
    private readonly int[] rows;

    /// <param name="hashes">The n-grams, each once, the most frequent first.</param>
    /// <param name="values">Row-major n-grams × lanes.</param>
    /// <param name="lanes">The width of a row.</param>
    public RowBlocks(ReadOnlySpan<uint> hashes, ReadOnlySpan<short> values, int lanes)
    {
        PaddedLanes = (lanes + LanesPerVector - 1) / LanesPerVector * LanesPerVector;
        blockBytes = HeadBytes + (RowsPerBlock * PaddedLanes * sizeof(short));
        count = (uint)Math.Max(1, hashes.Length / (RowsPerBlock * Load));
        bytes = GC.AllocateArray<byte>(checked((int)count * blockBytes + CacheLine), pinned: true);
        start = (int)(-Address(bytes) & (CacheLine - 1));
        rows = new int[count * RowsPerBlock];
        rows.AsSpan().Fill(-1);
        for (int row = 0; row < hashes.Length; row++)
        {
            int place = FreePlace(hashes[row]);
            rows[place] = row;
            Span<byte> block = Block((uint)(place / RowsPerBlock));
            MemoryMarshal.Cast<byte, uint>(block)[place % RowsPerBlock] = hashes[row];
            Span<short> lanesOfRow = MemoryMarshal.Cast<byte, short>(block[HeadBytes..]).Slice(place % RowsPerBlock * PaddedLanes, lanes);
            values.Slice(row * lanes, lanes).CopyTo(lanesOfRow);
        }
    }

    /// <summary>The lanes, rounded up to whole vectors.</summary>
    public int PaddedLanes { get; }

    /// <summary>The number of the n-gram among those that the table was made of, or -1.</summary>
    public int IndexOf(uint hash)
    {
        int place = PlaceOf(hash);
        return place < 0 ? -1 : rows[place];
    }

    /// <summary>Adds the rows of the n-grams that the table knows.</summary>
    /// <param name="hashes">The n-grams.</param>
    /// <param name="sums">As long as <see cref="PaddedLanes"/>.</param>
    public void AddRows(ReadOnlySpan<uint> hashes, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, PaddedLanes);
        ref byte first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), start);
        if (PaddedLanes == LanesPerVector)
        {
            ref int sum = ref MemoryMarshal.GetReference(sums);
            Vector128<int> low = Vector128.LoadUnsafe(ref sum), high = Vector128.LoadUnsafe(ref sum, 4);
            foreach (uint hash in hashes)
            {
                Vector128<short> row = Find(ref first, hash);
                low += Vector128.WidenLower(row);
                high += Vector128.WidenUpper(row);
            }

            low.StoreUnsafe(ref sum);
            high.StoreUnsafe(ref sum, 4);
            return;
        }

        AddWideRows(hashes, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<short> Find(ref byte first, uint hash)
    {
        uint block = Home(hash);
        while (true)
        {
            ref byte head = ref Unsafe.Add(ref first, (nint)block * (HeadBytes + (RowsPerBlock * LanesPerVector * sizeof(short))));
            uint hit = Vector128.Equals(Vector128.Create(hash), Vector128.LoadUnsafe(ref Unsafe.As<byte, uint>(ref head))).ExtractMostSignificantBits() & ((1 << RowsPerBlock) - 1);
            if (hit != 0)
            {
                return Vector128.LoadUnsafe(ref Unsafe.As<byte, short>(ref Unsafe.Add(ref head, HeadBytes + (BitOperations.TrailingZeroCount(hit) * LanesPerVector * sizeof(short)))));
            }

            if (Unsafe.Add(ref Unsafe.As<byte, uint>(ref head), RowsPerBlock) == 0)
            {
                return Vector128<short>.Zero;
            }

            block = Next(block);
        }
    }

    private void AddWideRows(ReadOnlySpan<uint> hashes, Span<int> sums)
    {
        foreach (uint hash in hashes)
        {
            int place = PlaceOf(hash);
            if (place < 0)
            {
                continue;
            }

            ReadOnlySpan<short> row = MemoryMarshal.Cast<byte, short>(Block((uint)(place / RowsPerBlock))[HeadBytes..]).Slice(place % RowsPerBlock * PaddedLanes, PaddedLanes);
            for (int lane = 0; lane < row.Length; lane += LanesPerVector)
            {
                Vector128<short> part = Vector128.Create(row[lane..]);
                (Vector128.Create<int>(sums[lane..]) + Vector128.WidenLower(part)).CopyTo(sums[lane..]);
                (Vector128.Create<int>(sums[(lane + 4)..]) + Vector128.WidenUpper(part)).CopyTo(sums[(lane + 4)..]);
            }
        }
    }

    private int PlaceOf(uint hash)
    {
        for (uint block = Home(hash); ; block = Next(block))
        {
            ReadOnlySpan<uint> head = MemoryMarshal.Cast<byte, uint>(Block(block));
            for (int i = 0; i < RowsPerBlock; i++)
            {
                int place = (int)block * RowsPerBlock + i;
                if (head[i] == hash && rows[place] >= 0)
                {
                    return place;
                }
            }

            if (head[RowsPerBlock] == 0)
            {
                return -1;
            }
        }
    }

    private Span<byte> Block(uint block) => bytes.AsSpan(start + (int)block * blockBytes, blockBytes);

    /// <summary>The block that a hash belongs to.</summary>
    private uint Home(uint hash) => (uint)(((ulong)hash * count) >> 32);

    private uint Next(uint block) => block + 1 == count ? 0 : block + 1;

    private int FreePlace(uint hash)
    {
        for (uint block = Home(hash); ; block = Next(block))
        {
            for (int i = 0; i < RowsPerBlock; i++)
            {
                if (rows[(int)block * RowsPerBlock + i] < 0)
                {
                    return (int)block * RowsPerBlock + i;
                }
            }

            MemoryMarshal.Cast<byte, uint>(Block(block))[RowsPerBlock] = 1;
        }
    }

    private static unsafe nint Address(byte[] pinned) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpeechML.Training.Optimization;

/// <summary>
/// Rows of one number a label, each filled up with zeros to whole vectors, so that any number of labels is added without a rest. Rows
/// begin at bounds of cache lines where they divide one: products with sparse rows read them at random, and what they wait for is lines.
/// </summary>
/// <typeparam name="T">The precision.</typeparam>
internal sealed class LabelRows<T>
    where T : unmanaged, INumber<T>
{
    private const int CacheLine = 64;

    private readonly T[] values;
    private readonly int offset, length;

    public LabelRows(int rowCount, int labels)
    {
        Labels = labels;
        Width = (labels + Vector256<T>.Count - 1) / Vector256<T>.Count;
        length = checked(rowCount * Width * Vector256<T>.Count);

        // Pinned, so that it stays where its rows are aligned.
        values = GC.AllocateArray<T>(length + CacheLine / Unsafe.SizeOf<T>(), pinned: true);
        nint misaligned = Marshal.UnsafeAddrOfPinnedArrayElement(values, 0) % CacheLine;
        offset = misaligned == 0 ? 0 : (int)(CacheLine - misaligned) / Unsafe.SizeOf<T>();
    }

    public int Labels { get; }

    /// <summary>How many vectors a row has.</summary>
    public int Width { get; }

    /// <summary>The vectors of all rows.</summary>
    public Span<Vector256<T>> All => MemoryMarshal.Cast<T, Vector256<T>>(values.AsSpan(offset, length));

    /// <summary>The vectors of some rows.</summary>
    public Span<Vector256<T>> Rows(int first, int count) => All.Slice(first * Width, count * Width);

    /// <summary>The labels' numbers of one row.</summary>
    public Span<T> Row(int row) => values.AsSpan(offset + row * Width * Vector256<T>.Count, Labels);

    /// <summary>Sets the rows from one on.</summary>
    /// <param name="first">The first row set.</param>
    /// <param name="source">Row-major rows × labels.</param>
    public void Set(int first, ReadOnlySpan<double> source)
    {
        for (int row = 0; row < source.Length / Labels; row++)
        {
            Span<T> to = Row(first + row);
            ReadOnlySpan<double> from = source.Slice(row * Labels, to.Length);
            for (int c = 0; c < to.Length; c++) to[c] = T.CreateTruncating(from[c]);
        }
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpeechML.Training.Optimization;

/// <summary>
/// Vector arithmetic over fixed blocks, so that every sum is taken in the same order whatever the number of threads and the width of the
/// processor's vectors.
/// </summary>
internal sealed class BlockVector(ParallelOptions parallel)
{
    /// <summary>So many numbers a block that a few vectors' blocks fit into the first-level cache together.</summary>
    public const int BlockSize = 1 << 10;

    public double Dot(double[] a, double[] b)
    {
        double[] parts = new double[BlockCount(a.Length)];
        ForBlocks(a.Length, (block, range) => parts[block] = Dot(a.AsSpan(range), b.AsSpan(range)));
        double sum = 0;
        foreach (double part in parts)
        {
            sum += part;
        }

        return sum;
    }

    /// <summary>target = a + factor * b.</summary>
    public void Combine(double[] target, double[] a, double factor, double[] b) => ForBlocks(target.Length, (_, range) =>
    {
        b.AsSpan(range).CopyTo(target.AsSpan(range));
        Span<double> to = target.AsSpan(range);
        System.Numerics.Tensors.TensorPrimitives.Multiply(to, factor, to);
        System.Numerics.Tensors.TensorPrimitives.Add(a.AsSpan(range), to, to);
    });

    public static int BlockCount(int length) => (length + BlockSize - 1) / BlockSize;

    public void ForBlocks(int length, Action<int, Range> body) => Parallel.For(0, BlockCount(length), parallel, block =>
        body(block, (block * BlockSize)..Math.Min(length, (block + 1) * BlockSize)));

    /// <summary>The product of two blocks: eight sums side by side, added up in a fixed order.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        b = b[..a.Length];
        ReadOnlySpan<Vector256<double>> left = MemoryMarshal.Cast<double, Vector256<double>>(a), right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        Vector256<double> even = default, odd = default;
        int v = 0;
        for (; v + 2 <= left.Length; v += 2)
        {
            even += left[v] * right[v];
            odd += left[v + 1] * right[v + 1];
        }

        if (v < left.Length) even += left[v] * right[v];
        Vector256<double> lanes = even + odd;
        double sum = MixedBlocks.Sum(lanes);
        for (int i = left.Length * Vector256<double>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}

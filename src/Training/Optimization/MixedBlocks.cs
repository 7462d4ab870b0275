using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpeechML.Training.Optimization;

/// <summary>Arithmetic of blocks in single precision with such in double: widened in registers, added in an order that no processor changes.</summary>
internal static class MixedBlocks
{
    /// <summary>The products of a block with three others, for which it is read once.</summary>
    public static (double A, double B, double C) Dots(ReadOnlySpan<float> block, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c)
    {
        a = a[..block.Length];
        b = b[..block.Length];
        c = c[..block.Length];
        ReadOnlySpan<Vector256<float>> whole = MemoryMarshal.Cast<float, Vector256<float>>(block);
        ReadOnlySpan<Vector256<double>> left = Halves(a, whole.Length), middle = Halves(b, whole.Length), right = Halves(c, whole.Length);
        Vector256<double> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        for (int v = 0; v < whole.Length; v++)
        {
            (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(whole[v]);
            a0 += lower * left[2 * v];
            a1 += upper * left[2 * v + 1];
            b0 += lower * middle[2 * v];
            b1 += upper * middle[2 * v + 1];
            c0 += lower * right[2 * v];
            c1 += upper * right[2 * v + 1];
        }

        (double sumA, double sumB, double sumC) = (Sum(a0 + a1), Sum(b0 + b1), Sum(c0 + c1));
        for (int i = whole.Length * Vector256<float>.Count; i < block.Length; i++)
        {
            sumA += block[i] * a[i];
            sumB += block[i] * b[i];
            sumC += block[i] * c[i];
        }

        return (sumA, sumB, sumC);
    }

    /// <summary>target += first · a + second · b.</summary>
    public static void AddScaled(Span<double> target, double first, ReadOnlySpan<float> a, double second, ReadOnlySpan<float> b)
    {
        b = b[..a.Length];
        ReadOnlySpan<Vector256<float>> left = MemoryMarshal.Cast<float, Vector256<float>>(a), right = MemoryMarshal.Cast<float, Vector256<float>>(b);
        Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(target[..(left.Length * Vector256<float>.Count)]);
        for (int v = 0; v < left.Length; v++)
        {
            (Vector256<double> lowerA, Vector256<double> upperA) = Vector256.Widen(left[v]);
            (Vector256<double> lowerB, Vector256<double> upperB) = Vector256.Widen(right[v]);
            sums[2 * v] = sums[2 * v] + lowerA * first + lowerB * second;
            sums[2 * v + 1] = sums[2 * v + 1] + upperA * first + upperB * second;
        }

        for (int i = left.Length * Vector256<float>.Count; i < a.Length; i++)
        {
            target[i] = target[i] + a[i] * first + b[i] * second;
        }
    }

    /// <summary>The sum of a vector's lanes, in a fixed order.</summary>
    public static double Sum(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);

    private static ReadOnlySpan<Vector256<double>> Halves(ReadOnlySpan<double> block, int wholes) =>
        MemoryMarshal.Cast<double, Vector256<double>>(block)[..(2 * wholes)];
}

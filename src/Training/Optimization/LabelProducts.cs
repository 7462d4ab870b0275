using System.Numerics;
using System.Runtime.Intrinsics;

namespace SpeechML.Training.Optimization;

/// <summary>
/// Products with <see cref="LabelRows{T}"/>. Products and sums are rounded one after the other, never fused, and every lane adds in the order of the
/// rows, so that all processors give the same bits.
/// </summary>
/// <typeparam name="T">The precision.</typeparam>
internal static class LabelProducts<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Writes Σ value · row over some entries of a sparse matrix, each with the row of its column.</summary>
    /// <param name="columns">The entries' columns.</param>
    /// <param name="values">The entries' values.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="width">How many vectors a row has.</param>
    /// <param name="sum">The answer, as wide as a row.</param>
    public static void Sparse(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ReadOnlySpan<Vector256<T>> rows, int width, Span<Vector256<T>> sum)
    {
        values = values[..columns.Length];
        if (width == 1)
        {
            Vector256<T> only = default;
            for (int i = 0; i < columns.Length; i++)
            {
                only += Vector256.Create(T.CreateTruncating(values[i])) * rows[columns[i]];
            }

            sum[0] = only;
            return;
        }

        int v = 0;
        for (; v + 2 <= width; v += 2)
        {
            Vector256<T> left = default, right = default;
            for (int i = 0; i < columns.Length; i++)
            {
                Vector256<T> value = Vector256.Create(T.CreateTruncating(values[i]));
                ReadOnlySpan<Vector256<T>> pair = rows.Slice(columns[i] * width + v, 2);
                left += value * pair[0];
                right += value * pair[1];
            }

            (sum[v], sum[v + 1]) = (left, right);
        }

        if (v < width)
        {
            Vector256<T> rest = default;
            for (int i = 0; i < columns.Length; i++)
            {
                rest += Vector256.Create(T.CreateTruncating(values[i])) * rows[columns[i] * width + v];
            }

            sum[v] = rest;
        }
    }

    /// <summary>Adds X·W to the sums.</summary>
    /// <param name="x">Row-major X.</param>
    /// <param name="columns">How many columns X has.</param>
    /// <param name="rows">One row of W a column of X.</param>
    /// <param name="width">How many vectors a row has.</param>
    /// <param name="sums">One row a row of X.</param>
    public static void Dense(ReadOnlySpan<float> x, int columns, ReadOnlySpan<Vector256<T>> rows, int width, Span<Vector256<T>> sums)
    {
        int count = sums.Length / width, i = 0;

        // Four rows at once: each sum waits for its last addition, and others are added meanwhile.
        for (; i + 4 <= count; i += 4)
        {
            ReadOnlySpan<float> x0 = x.Slice(i * columns, columns), x1 = x.Slice((i + 1) * columns, columns);
            ReadOnlySpan<float> x2 = x.Slice((i + 2) * columns, columns), x3 = x.Slice((i + 3) * columns, columns);
            for (int v = 0; v < width; v++)
            {
                Vector256<T> s0 = sums[i * width + v], s1 = sums[(i + 1) * width + v], s2 = sums[(i + 2) * width + v], s3 = sums[(i + 3) * width + v];
                for (int d = 0; d < columns; d++)
                {
                    Vector256<T> row = rows[d * width + v];
                    s0 += Vector256.Create(T.CreateTruncating(x0[d])) * row;
                    s1 += Vector256.Create(T.CreateTruncating(x1[d])) * row;
                    s2 += Vector256.Create(T.CreateTruncating(x2[d])) * row;
                    s3 += Vector256.Create(T.CreateTruncating(x3[d])) * row;
                }

                (sums[i * width + v], sums[(i + 1) * width + v], sums[(i + 2) * width + v], sums[(i + 3) * width + v]) = (s0, s1, s2, s3);
            }
        }

        for (; i < count; i++)
        {
            ReadOnlySpan<float> row = x.Slice(i * columns, columns);
            for (int v = 0; v < width; v++)
            {
                Vector256<T> sum = sums[i * width + v];
                for (int d = 0; d < row.Length; d++)
                {
                    sum += Vector256.Create(T.CreateTruncating(row[d])) * rows[d * width + v];
                }

                sums[i * width + v] = sum;
            }
        }
    }

    /// <summary>Adds X'·R to the sums.</summary>
    /// <param name="x">Row-major X.</param>
    /// <param name="columns">How many columns X has.</param>
    /// <param name="residuals">One row of R a row of X.</param>
    /// <param name="width">How many vectors a row has.</param>
    /// <param name="sums">One row a column of X.</param>
    public static void DenseTransposed(ReadOnlySpan<float> x, int columns, ReadOnlySpan<Vector256<T>> residuals, int width, Span<Vector256<T>> sums)
    {
        int count = residuals.Length / width, i = 0;

        // Four rows at once, so that each sum is read and written a quarter as often.
        for (; i + 4 <= count; i += 4)
        {
            ReadOnlySpan<float> x0 = x.Slice(i * columns, columns), x1 = x.Slice((i + 1) * columns, columns);
            ReadOnlySpan<float> x2 = x.Slice((i + 2) * columns, columns), x3 = x.Slice((i + 3) * columns, columns);
            for (int v = 0; v < width; v++)
            {
                Vector256<T> r0 = residuals[i * width + v], r1 = residuals[(i + 1) * width + v];
                Vector256<T> r2 = residuals[(i + 2) * width + v], r3 = residuals[(i + 3) * width + v];
                for (int d = 0; d < columns; d++)
                {
                    Vector256<T> sum = sums[d * width + v];
                    sum += Vector256.Create(T.CreateTruncating(x0[d])) * r0;
                    sum += Vector256.Create(T.CreateTruncating(x1[d])) * r1;
                    sum += Vector256.Create(T.CreateTruncating(x2[d])) * r2;
                    sum += Vector256.Create(T.CreateTruncating(x3[d])) * r3;
                    sums[d * width + v] = sum;
                }
            }
        }

        for (; i < count; i++)
        {
            ReadOnlySpan<float> row = x.Slice(i * columns, columns);
            for (int v = 0; v < width; v++)
            {
                Vector256<T> residual = residuals[i * width + v];
                for (int d = 0; d < row.Length; d++)
                {
                    sums[d * width + v] += Vector256.Create(T.CreateTruncating(row[d])) * residual;
                }
            }
        }
    }
}

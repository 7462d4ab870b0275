namespace SpeechML.Training.Optimization;

/// <summary>
/// Vector arithmetic over fixed blocks, so that every sum is taken in the same order whatever the number of threads.
/// </summary>
internal sealed class BlockVector(ParallelOptions parallel)
{
    private const int BlockSize = 1 << 14;

    public double Dot(double[] a, double[] b)
    {
        double[] parts = new double[(a.Length + BlockSize - 1) / BlockSize];
        ForBlocks(a.Length, (block, from, to) =>
        {
            double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            int i = from;
            for (; i + 4 <= to; i += 4)
            {
                s0 += a[i] * b[i];
                s1 += a[i + 1] * b[i + 1];
                s2 += a[i + 2] * b[i + 2];
                s3 += a[i + 3] * b[i + 3];
            }

            for (; i < to; i++)
            {
                s0 += a[i] * b[i];
            }

            parts[block] = s0 + s1 + (s2 + s3);
        });
        double sum = 0;
        foreach (double part in parts)
        {
            sum += part;
        }

        return sum;
    }

    /// <summary>target += factor * source.</summary>
    public void AddScaled(double[] target, double factor, double[] source) => ForBlocks(target.Length, (_, from, to) =>
    {
        for (int i = from; i < to; i++)
        {
            target[i] += factor * source[i];
        }
    });

    /// <summary>target = a + factor * b.</summary>
    public void Combine(double[] target, double[] a, double factor, double[] b) => ForBlocks(target.Length, (_, from, to) =>
    {
        for (int i = from; i < to; i++)
        {
            target[i] = a[i] + factor * b[i];
        }
    });

    public void Scale(double[] target, double factor) => ForBlocks(target.Length, (_, from, to) =>
    {
        for (int i = from; i < to; i++)
        {
            target[i] *= factor;
        }
    });

    private void ForBlocks(int length, Action<int, int, int> body)
    {
        int blocks = (length + BlockSize - 1) / BlockSize;
        Parallel.For(0, blocks, parallel, block => body(block, block * BlockSize, Math.Min(length, (block + 1) * BlockSize)));
    }
}

using System.Numerics.Tensors;

namespace SpeechML.Training.Optimization;

/// <summary>
/// The last steps of L-BFGS and the changes of the gradient that they made. The products of all of them are kept, so that the recursion of Liu
/// and Nocedal runs on a few numbers, and an iteration reads every vector twice and not four times (Chen, Wang and Zhou, "Large-scale L-BFGS
/// using MapReduce", NIPS 2014). Steps and changes are single precision: they only estimate the curvature, and memory is what takes the time.
/// </summary>
/// <param name="size">How many numbers a vector has.</param>
/// <param name="history">How many steps are kept.</param>
/// <param name="parallel">The threads to work on.</param>
internal sealed class LbfgsMemory(int size, int history, ParallelOptions parallel)
{
    /// <summary>Products of a kept pair with the new one and the gradient, and those of the new one alone.</summary>
    private const int ProductsPerPair = 5, ProductsOfNew = 4;

    private readonly BlockVector vector = new(parallel);
    private readonly float[][] steps = new float[history + 1][], changes = new float[history + 1][];
    private readonly double[,] stepChange = new double[history + 1, history + 1], changeChange = new double[history + 1, history + 1];
    private readonly double[] stepGradient = new double[history + 1], changeGradient = new double[history + 1];

    /// <summary>The places of the kept pairs, oldest first.</summary>
    private readonly List<int> kept = [];

    /// <summary>Whether nothing is known of the curvature.</summary>
    public bool IsEmpty => kept.Count == 0;

    public void Clear() => kept.Clear();

    /// <summary>Keeps a step, if the gradient grew along it, in place of the oldest one; returns the squared norm of the new gradient.</summary>
    public double Add(double[] point, double[] nextPoint, double[] gradient, double[] nextGradient)
    {
        int place = Enumerable.Range(0, history + 1).First(i => !kept.Contains(i));
        float[] step = steps[place] ??= new float[size], change = changes[place] ??= new float[size];
        int[] others = [.. kept];
        int stride = others.Length * ProductsPerPair + ProductsOfNew;
        double[] parts = new double[BlockVector.BlockCount(size) * stride];
        vector.ForBlocks(size, (block, range) =>
        {
            int count = range.End.Value - range.Start.Value;
            Span<double> s = stackalloc double[count], y = stackalloc double[count];
            ReadOnlySpan<double> g = nextGradient.AsSpan(range);
            Difference(nextPoint.AsSpan(range), point.AsSpan(range), s, step.AsSpan(range));
            Difference(g, gradient.AsSpan(range), y, change.AsSpan(range));
            Span<double> products = parts.AsSpan(block * stride, stride);
            foreach (int other in others)
            {
                (_, products[0], products[1]) = MixedBlocks.Dots(steps[other].AsSpan(range), s, y, g);
                (products[2], products[3], products[4]) = MixedBlocks.Dots(changes[other].AsSpan(range), s, y, g);
                products = products[ProductsPerPair..];
            }

            (_, products[0], products[1]) = MixedBlocks.Dots(step.AsSpan(range), s, y, g);
            (_, products[2], products[3]) = MixedBlocks.Dots(change.AsSpan(range), s, y, g);
        });
        double[] sums = new double[stride];
        for (int i = 0; i < parts.Length; i++)
        {
            sums[i % stride] += parts[i];
        }

        for (int i = 0; i < others.Length; i++)
        {
            int other = others[i];
            ReadOnlySpan<double> products = sums.AsSpan(i * ProductsPerPair, ProductsPerPair);
            (stepChange[other, place], stepGradient[other]) = (products[0], products[1]);
            (stepChange[place, other], changeChange[other, place], changeGradient[other]) = (products[2], products[3], products[4]);
            changeChange[place, other] = products[3];
        }

        ReadOnlySpan<double> own = sums.AsSpan(others.Length * ProductsPerPair);
        (stepChange[place, place], stepGradient[place], changeChange[place, place], changeGradient[place]) = (own[0], own[1], own[2], own[3]);
        if (own[0] > 1e-14 * own[2])
        {
            kept.Add(place);
            if (kept.Count > history)
            {
                kept.RemoveAt(0);
            }
        }

        return vector.Dot(nextGradient, nextGradient);
    }

    /// <summary>Writes where to go from the point last added, whose gradient is given.</summary>
    public void Direction(double[] direction, double[] gradient)
    {
        (double own, double[] stepFactors, double[] changeFactors) = Factors();
        int[] places = [.. kept];
        vector.ForBlocks(size, (_, range) =>
        {
            Span<double> to = direction.AsSpan(range);
            TensorPrimitives.Multiply(gradient.AsSpan(range), -own, to);
            for (int i = 0; i < places.Length; i++)
            {
                MixedBlocks.AddScaled(to, -stepFactors[i], steps[places[i]].AsSpan(range), -changeFactors[i], changes[places[i]].AsSpan(range));
            }
        });
    }

    /// <summary>What the recursion makes of the gradient: so much of itself, of each step and of each change.</summary>
    private (double Gradient, double[] Steps, double[] Changes) Factors()
    {
        int count = kept.Count;
        double own = 1;
        double[] ofSteps = new double[count], ofChanges = new double[count];
        for (int i = count - 1; i >= 0; i--)
        {
            double product = stepGradient[kept[i]];
            for (int j = i + 1; j < count; j++) product += ofChanges[j] * stepChange[kept[i], kept[j]];
            ofChanges[i] = -product / stepChange[kept[i], kept[i]];
        }

        double[] first = [.. ofChanges];
        if (count > 0)
        {
            int last = kept[^1];
            own = stepChange[last, last] / changeChange[last, last];
            for (int i = 0; i < count; i++) ofChanges[i] *= own;
        }

        for (int i = 0; i < count; i++)
        {
            double product = own * changeGradient[kept[i]];
            for (int j = 0; j < count; j++) product += ofChanges[j] * changeChange[kept[i], kept[j]];
            for (int j = 0; j < i; j++) product += ofSteps[j] * stepChange[kept[j], kept[i]];
            ofSteps[i] = -first[i] - product / stepChange[kept[i], kept[i]];
        }

        return (own, ofSteps, ofChanges);
    }

    /// <summary>The difference, rounded to what is kept of it, so that all products are of the same vectors.</summary>
    private static void Difference(ReadOnlySpan<double> to, ReadOnlySpan<double> from, Span<double> difference, Span<float> rounded)
    {
        TensorPrimitives.Subtract(to, from, difference);
        TensorPrimitives.ConvertTruncating<double, float>(difference, rounded);
        TensorPrimitives.ConvertTruncating<float, double>(rounded, difference);
    }
}

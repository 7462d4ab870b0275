using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

public class LbfgsMemoryTests
{
    private const int Size = 3001, History = 3;

    /// <summary>The recursion of Liu and Nocedal, on the vectors themselves.</summary>
    private static double[] TwoLoops(double[] gradient, List<(double[] Step, double[] Change)> pairs)
    {
        double[] q = [.. gradient];
        double[] factors = new double[pairs.Count];
        for (int i = pairs.Count - 1; i >= 0; i--)
        {
            factors[i] = Dot(pairs[i].Step, q) / Dot(pairs[i].Step, pairs[i].Change);
            q = Add(q, -factors[i], pairs[i].Change);
        }

        if (pairs.Count > 0)
        {
            q = Add(new double[Size], Dot(pairs[^1].Step, pairs[^1].Change) / Dot(pairs[^1].Change, pairs[^1].Change), q);
        }

        for (int i = 0; i < pairs.Count; i++)
        {
            q = Add(q, factors[i] - Dot(pairs[i].Change, q) / Dot(pairs[i].Step, pairs[i].Change), pairs[i].Step);
        }

        return Array.ConvertAll(q, value => -value);
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double[] Add(double[] a, double factor, double[] b) => [.. a.Zip(b, (x, y) => x + factor * y)];

    [Fact]
    public void Directions_are_those_of_the_recursion_with_the_pairs_kept()
    {
        Random random = new(31);
        double[] Vector() => [.. Enumerable.Range(0, Size).Select(_ => random.NextDouble() - 0.5)];
        LbfgsMemory memory = new(Size, History, new ParallelOptions());
        List<(double[] Step, double[] Change)> pairs = [];
        double[] point = Vector(), gradient = Vector();
        for (int iteration = 0; iteration < 7; iteration++)
        {
            // The third change is against its step: such a pair is not kept.
            double[] step = Vector(), noise = Vector();
            double[] change = Add(Add(new double[Size], iteration == 2 ? -1 : 1, step), 0.3, noise);
            double[] nextPoint = Add(point, 1, step), nextGradient = Add(gradient, 1, change);
            Assert.Equal(Dot(nextGradient, nextGradient), memory.Add(point, nextPoint, gradient, nextGradient), 1e-6);
            (point, gradient) = (nextPoint, nextGradient);
            if (iteration != 2)
            {
                pairs.Add((step, change));
                pairs.RemoveRange(0, Math.Max(0, pairs.Count - History));
            }

            double[] direction = new double[Size];
            memory.Direction(direction, gradient);
            Assert.All(TwoLoops(gradient, pairs).Zip(direction), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        }

        memory.Clear();
        double[] down = new double[Size];
        memory.Direction(down, gradient);
        Assert.Equal(Array.ConvertAll(gradient, value => -value), down);
    }
}

namespace SpeechML.Training.Optimization;

/// <summary>
/// Minimises a smooth function by L-BFGS (Liu and Nocedal, "On the limited memory BFGS method for large scale optimization",
/// Mathematical Programming 45, 1989) with a backtracking search for the weak Wolfe conditions.
/// </summary>
internal sealed class Lbfgs(LbfgsOptions options, ParallelOptions parallel)
{
    private readonly BlockVector vector = new(parallel);

    /// <param name="start">Where to begin; not changed.</param>
    /// <param name="evaluate">Writes the gradient at its first argument into its second and returns the value.</param>
    /// <param name="goesOn">Asked after every iteration whether to go on; null goes on until the options stop it.</param>
    /// <returns>The last point, which has the least value found.</returns>
    public double[] Minimize(double[] start, Func<double[], double[], double> evaluate, Func<LbfgsIteration, bool>? goesOn = null)
    {
        int n = start.Length;
        double[] point = (double[])start.Clone(), gradient = new double[n];
        double[] nextPoint = new double[n], nextGradient = new double[n], direction = new double[n];
        LbfgsMemory memory = new(n, options.History, parallel);
        double value = evaluate(point, gradient);
        double firstNorm = Math.Sqrt(vector.Dot(gradient, gradient)), norm = firstNorm;
        for (int iteration = 1; iteration <= options.MaxIterations && norm > options.Tolerance * Math.Max(firstNorm, 1e-12); iteration++)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            memory.Direction(direction, gradient);
            double slope = vector.Dot(direction, gradient);
            if (slope >= 0)
            {
                // Rounding spoiled the curvature estimates: start them afresh from steepest descent.
                memory.Clear();
                memory.Direction(direction, gradient);
                slope = vector.Dot(direction, gradient);
            }

            double length = memory.IsEmpty ? Math.Min(1, 1 / norm) : 1;
            if (Search(point, direction, value, slope, length, nextPoint, nextGradient, evaluate) is not { } nextValue)
            {
                break;
            }

            norm = Math.Sqrt(memory.Add(point, nextPoint, gradient, nextGradient));
            (point, nextPoint) = (nextPoint, point);
            (gradient, nextGradient) = (nextGradient, gradient);
            value = nextValue;
            if (goesOn?.Invoke(new LbfgsIteration(iteration, point, value, norm / firstNorm)) == false)
            {
                break;
            }
        }

        return point;
    }

    /// <summary>Bisects between too long and too short; null when no length makes the value fall.</summary>
    private double? Search(
        double[] point, double[] direction, double value, double slope, double length,
        double[] nextPoint, double[] nextGradient, Func<double[], double[], double> evaluate)
    {
        const double sufficientDecrease = 1e-4, curvature = 0.9;
        double low = 0, high = double.PositiveInfinity;
        for (int attempt = 0; attempt < 40; attempt++)
        {
            vector.Combine(nextPoint, point, length, direction);
            double nextValue = evaluate(nextPoint, nextGradient);
            if (!(nextValue <= value + sufficientDecrease * length * slope))
            {
                high = length;
            }
            else if (vector.Dot(nextGradient, direction) < curvature * slope)
            {
                low = length;
            }
            else
            {
                return nextValue;
            }

            length = double.IsPositiveInfinity(high) ? length * 2 : (low + high) / 2;
        }

        return null;
    }
}

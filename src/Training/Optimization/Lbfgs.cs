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
        LinkedList<(double[] Step, double[] Change, double Curvature)> history = new();
        double value = evaluate(point, gradient);
        double firstNorm = Math.Sqrt(vector.Dot(gradient, gradient)), norm = firstNorm;
        for (int iteration = 1; iteration <= options.MaxIterations && norm > options.Tolerance * Math.Max(firstNorm, 1e-12); iteration++)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            Direction(direction, gradient, history);
            double slope = vector.Dot(direction, gradient);
            if (slope >= 0)
            {
                // Rounding spoiled the curvature estimates: start them afresh from steepest descent.
                history.Clear();
                Direction(direction, gradient, history);
                slope = vector.Dot(direction, gradient);
            }

            double length = history.Count == 0 ? Math.Min(1, 1 / norm) : 1;
            if (Search(point, direction, value, slope, length, nextPoint, nextGradient, evaluate) is not { } nextValue)
            {
                break;
            }

            double[] step = new double[n], change = new double[n];
            vector.Combine(step, nextPoint, -1, point);
            vector.Combine(change, nextGradient, -1, gradient);
            double curvature = vector.Dot(step, change);
            if (curvature > 1e-14 * vector.Dot(change, change))
            {
                history.AddLast((step, change, 1 / curvature));
                if (history.Count > options.History)
                {
                    history.RemoveFirst();
                }
            }

            (point, nextPoint) = (nextPoint, point);
            (gradient, nextGradient) = (nextGradient, gradient);
            value = nextValue;
            norm = Math.Sqrt(vector.Dot(gradient, gradient));
            if (goesOn?.Invoke(new LbfgsIteration(iteration, point, value, norm / firstNorm)) == false)
            {
                break;
            }
        }

        return point;
    }

    private void Direction(double[] direction, double[] gradient, LinkedList<(double[] Step, double[] Change, double Curvature)> history)
    {
        vector.Combine(direction, gradient, 0, gradient);
        Stack<double> factors = new();
        for (var node = history.Last; node is not null; node = node.Previous)
        {
            double factor = node.Value.Curvature * vector.Dot(node.Value.Step, direction);
            vector.AddScaled(direction, -factor, node.Value.Change);
            factors.Push(factor);
        }

        if (history.Last is { } last)
        {
            vector.Scale(direction, 1 / (last.Value.Curvature * vector.Dot(last.Value.Change, last.Value.Change)));
        }

        for (var node = history.First; node is not null; node = node.Next)
        {
            double factor = node.Value.Curvature * vector.Dot(node.Value.Change, direction);
            vector.AddScaled(direction, factors.Pop() - factor, node.Value.Step);
        }

        vector.Scale(direction, -1);
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

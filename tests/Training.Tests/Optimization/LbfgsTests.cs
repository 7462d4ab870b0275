using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

public class LbfgsTests
{
    private static Lbfgs Minimizer(int iterations = 300, double tolerance = 1e-10) =>
        new(new LbfgsOptions { MaxIterations = iterations, Tolerance = tolerance }, new ParallelOptions { MaxDegreeOfParallelism = 2 });

    private static double Rosenbrock(double[] x, double[] gradient)
    {
        double a = 1 - x[0], b = x[1] - x[0] * x[0];
        gradient[0] = -2 * a - 400 * x[0] * b;
        gradient[1] = 200 * b;
        return a * a + 100 * b * b;
    }

    [Fact]
    public void A_stretched_quadratic_is_solved()
    {
        const int n = 50;
        double[] start = new double[n];
        double[] found = Minimizer().Minimize(start, (x, gradient) =>
        {
            double value = 0;
            for (int i = 0; i < n; i++)
            {
                double distance = x[i] - i;
                gradient[i] = (i + 1) * distance;
                value += (i + 1) * distance * distance / 2;
            }

            return value;
        });
        Assert.All(found.Select((value, i) => (value, i)), pair => Assert.Equal(pair.i, pair.value, 1e-6));
        Assert.All(start, value => Assert.Equal(0, value));
    }

    [Fact]
    public void The_valley_of_Rosenbrock_is_followed_to_its_end()
    {
        double[] found = Minimizer().Minimize([-1.2, 1], Rosenbrock);
        Assert.Equal(1, found[0], 1e-6);
        Assert.Equal(1, found[1], 1e-6);
    }

    [Fact]
    public void The_value_falls_at_every_iteration_and_the_end_is_the_last_one_told()
    {
        List<LbfgsIteration> told = [];
        double[] found = Minimizer().Minimize([-1.2, 1], Rosenbrock, iteration =>
        {
            told.Add(iteration with { Point = [.. iteration.Point] });
            return true;
        });
        Assert.Equal(Enumerable.Range(1, told.Count), told.Select(step => step.Number));
        Assert.All(told, step => Assert.Equal(step.Value, Rosenbrock(step.Point, new double[2])));
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.Second.Value < pair.First.Value));
        Assert.Equal(told[^1].Value, Rosenbrock(found, new double[2]));
        Assert.True(told[^1].Gradient <= 1e-10);
    }

    [Fact]
    public void It_stops_at_the_largest_number_of_iterations()
    {
        int iterations = 0;
        Minimizer(iterations: 3).Minimize([-1.2, 1], Rosenbrock, _ => ++iterations > 0);
        Assert.Equal(3, iterations);
    }

    [Fact]
    public void It_stops_where_it_is_told_to()
    {
        double[] seen = [];
        double[] found = Minimizer().Minimize([-1.2, 1], Rosenbrock, iteration =>
        {
            seen = [.. iteration.Point];
            return iteration.Number < 4;
        });
        Assert.Equal(seen, found);
        Assert.Equal(found, Minimizer(iterations: 4).Minimize([-1.2, 1], Rosenbrock));
    }

    [Fact]
    public void A_start_at_the_minimum_is_the_answer() => Assert.Equal([1, 1], Minimizer().Minimize([1, 1], Rosenbrock));

    [Fact]
    public void A_function_that_never_falls_ends_at_its_start() =>
        Assert.Equal([2], Minimizer().Minimize([2], (x, gradient) =>
        {
            gradient[0] = 1;
            return x[0] == 2 ? 0 : double.NaN;
        }));

    [Fact]
    public void It_can_be_cancelled()
    {
        using CancellationTokenSource source = new();
        Lbfgs minimizer = new(new LbfgsOptions { Tolerance = 0 }, new ParallelOptions { CancellationToken = source.Token });
        int iterations = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => minimizer.Minimize([-1.2, 1], Rosenbrock, _ =>
        {
            if (++iterations == 2) source.Cancel();
            return true;
        }));
        Assert.Equal(2, iterations);
    }
}

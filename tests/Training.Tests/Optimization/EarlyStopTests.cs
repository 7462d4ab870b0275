using SpeechML.Training.Optimization;

namespace SpeechML.Training.Tests.Optimization;

public class EarlyStopTests
{
    [Fact]
    public void It_ends_after_as_many_worse_iterations_as_its_patience_and_keeps_the_best()
    {
        EarlyStop stop = new(patience: 2);
        double[] point = [0];
        List<bool> goesOn = [];
        foreach ((int i, double loss) in new[] { 5.0, 3, 4, 2, 2, 6 }.Index())
        {
            point[0] = i + 1;
            goesOn.Add(stop.GoesOn(i + 1, loss, point));
        }

        Assert.Equal([true, true, true, true, true, false], goesOn);
        Assert.Equal(4, stop.Best!.Value.Iteration);
        Assert.Equal([4], stop.Best.Value.Point);
    }

    [Fact]
    public void Before_the_first_iteration_there_is_no_best() => Assert.Null(new EarlyStop(1).Best);
}

using SpeechML.Training;

namespace SpeechML.Cli.Tests;

public class TimeLeftTests
{
    private readonly Clock clock = new();
    private readonly TimeLeft timeLeft;

    public TimeLeftTests() => timeLeft = new TimeLeft(clock);

    private double After(int fit, int iteration, double second)
    {
        clock.Seconds = second;
        return timeLeft.After(new TrainingProgress(fit, 3, iteration, 0, 0)).TotalSeconds;
    }

    [Fact]
    public void Later_fits_are_taken_to_be_as_long_as_the_finished_ones()
    {
        After(0, 10, 10);
        Assert.Equal(20 - 1, After(1, 1, 11), 1e-9);
        Assert.Equal(20 - 5, After(1, 5, 15), 1e-9);
        After(1, 10, 20);
        Assert.Equal(10 - 4, After(2, 4, 24), 1e-9);
    }

    [Fact]
    public void A_slower_pace_makes_it_longer()
    {
        After(0, 10, 20);
        Assert.Equal(2 * (20 - 1), After(1, 1, 22), 1e-9);
    }

    [Fact]
    public void A_fit_that_goes_on_longer_than_the_others_leaves_nothing_of_itself()
    {
        After(0, 10, 10);
        After(1, 10, 20);
        Assert.Equal(0, After(2, 15, 35), 1e-9);
    }

    [Fact]
    public void Fits_side_by_side_are_counted_together()
    {
        TimeLeft two = new(clock, atOnce: 2);
        double After(int fit, int iteration, double second)
        {
            clock.Seconds = second;
            return two.After(new TrainingProgress(fit, 4, iteration, 0, 0)).TotalSeconds;
        }

        // Nothing has ended yet: fits are taken to be of the usual length.
        After(0, 10, 9);
        Assert.Equal((30 + 30 + 80) * 0.5, After(1, 10, 10), 1e-9);

        // The first has ended after 20 and the third begun.
        After(0, 20, 19);
        After(1, 20, 20);
        After(1, 22, 21);
        Assert.Equal((0 + 18 + 20) * 0.5, After(2, 2, 22), 1e-9);

        // The last fit begins when all others have ended.
        After(2, 18, 30);
        Assert.Equal(15 * 0.5, After(3, 5, 32.5), 1e-9);
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)Math.Round(Seconds * 1000);
    }
}

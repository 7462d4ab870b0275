using SpeechML.Training;

namespace SpeechML.Cli;

/// <summary>Estimates how long training will go on from how long it took so far.</summary>
internal sealed class TimeLeft(TimeProvider clock)
{
    /// <summary>A guess for the first fit: fits stop early, and mostly about here.</summary>
    private const int UsualIterations = 40;

    private readonly long started = clock.GetTimestamp();
    private int fit, finished, iteration;

    /// <summary>The time that the remaining iterations take at the mean pace so far; earlier fits tell how many a fit takes.</summary>
    public TimeSpan After(TrainingProgress progress)
    {
        if (progress.Fit != fit)
        {
            (finished, fit) = (finished + iteration, progress.Fit);
        }

        iteration = progress.Iteration;
        double usual = fit == 0 ? UsualIterations : finished / (double)fit;
        int done = finished + iteration;
        double left = Math.Max(0, usual - iteration) + usual * (progress.Fits - fit - 1);
        return clock.GetElapsedTime(started) * (left / done);
    }
}

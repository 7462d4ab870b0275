using SpeechML.Training;

namespace SpeechML.Cli;

/// <summary>Estimates how long training will go on from how long it took so far.</summary>
/// <param name="clock">Tells the time.</param>
/// <param name="atOnce">How many fits of the cross-validation may be at work side by side.</param>
internal sealed class TimeLeft(TimeProvider clock, int atOnce = 1)
{
    /// <summary>A guess for the first fits: fits stop early, and mostly about here.</summary>
    private const int UsualIterations = 40;

    private readonly long started = clock.GetTimestamp();

    /// <summary>The iteration that each begun fit has come to, the one last heard of at the end.</summary>
    private readonly OrderedDictionary<int, int> iterations = [];

    /// <summary>The time that the remaining iterations take at the mean pace so far; ended fits tell how many a fit takes.</summary>
    public TimeSpan After(TrainingProgress progress)
    {
        iterations.Remove(progress.Fit);
        iterations.Add(progress.Fit, progress.Iteration);

        // Those not heard of for longest have ended; the last fit begins after all others.
        int working = progress.Fit == progress.Fits - 1 ? 1 : Math.Min(atOnce, iterations.Count);
        int[] counts = [.. iterations.Values];
        int ended = counts.Length - working;
        double usual = ended == 0 ? UsualIterations : counts.AsSpan(0, ended).ToArray().Average();
        double left = counts.AsSpan(ended).ToArray().Sum(count => Math.Max(0, usual - count)) + usual * (progress.Fits - counts.Length);
        return clock.GetElapsedTime(started) * (left / counts.Sum());
    }
}

using System.Diagnostics;

namespace SpeechML.Throughput;

/// <summary>
/// Times stages on a machine that does other things too: they take turns, the items are timed in small groups, and of each group the
/// best of several passes counts.
/// </summary>
internal static class Clock
{
    private const int Groups = 64;

    public static StageTime[] Measure(IReadOnlyList<Stage> stages, int passes)
    {
        double[][] best = [.. stages.Select(_ => Enumerable.Repeat(double.PositiveInfinity, Groups).ToArray())];

        // The least of the passes: the collector may empty a shared pool during one, which then fills it again.
        long[] allocated = [.. stages.Select(_ => long.MaxValue)];
        for (int pass = 0; pass < passes; pass++)
        {
            for (int s = 0; s < stages.Count; s++)
            {
                Stage stage = stages[s];
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int group = 0; group < Groups; group++)
                {
                    int end = (int)((long)stage.Items * (group + 1) / Groups);
                    long start = Stopwatch.GetTimestamp();
                    for (int i = (int)((long)stage.Items * group / Groups); i < end; i++)
                    {
                        stage.Run(i);
                    }

                    best[s][group] = Math.Min(best[s][group], Stopwatch.GetElapsedTime(start).TotalSeconds);
                }

                allocated[s] = Math.Min(allocated[s], GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }

        return [.. best.Select((groups, s) => new StageTime(groups.Sum(), allocated[s]))];
    }
}

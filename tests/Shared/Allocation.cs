namespace SpeechML.TestSupport;

/// <summary>Counts the bytes that a call allocates.</summary>
public static class Allocation
{
    /// <summary>The least of several rounds: the collector may empty a shared pool between two calls, which then fills it again.</summary>
    public static long Least(Action call)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 50; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}

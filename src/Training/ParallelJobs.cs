using System.Runtime.ExceptionServices;

namespace SpeechML.Training;

/// <summary>
/// Runs jobs that have nothing to do with each other side by side: each then has a core and its cache to itself, and none waits for the other
/// at every small loop.
/// </summary>
internal static class ParallelJobs
{
    /// <summary>Runs all jobs, begun in their order; the first failure ends the others and is thrown.</summary>
    /// <param name="jobs">Each is given its share of the threads, and a token that it must heed.</param>
    /// <param name="parallel">The threads of all together.</param>
    /// <exception cref="OperationCanceledException">The token of <paramref name="parallel"/> asked for it.</exception>
    public static void Run(IReadOnlyList<Action<ParallelOptions>> jobs, ParallelOptions parallel)
    {
        int threads = parallel.MaxDegreeOfParallelism > 0 ? parallel.MaxDegreeOfParallelism : Environment.ProcessorCount;
        int atOnce = Math.Min(threads, jobs.Count);
        if (atOnce <= 1)
        {
            foreach (Action<ParallelOptions> job in jobs)
            {
                job(parallel);
            }

            return;
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(parallel.CancellationToken);
        ParallelOptions share = new() { MaxDegreeOfParallelism = threads / atOnce, CancellationToken = stop.Token };
        Exception? failure = null;
        int begun = 0;
        Parallel.For(0, atOnce, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, _ =>
        {
            for (int next; (next = Interlocked.Increment(ref begun) - 1) < jobs.Count && !stop.IsCancellationRequested;)
            {
                try
                {
                    jobs[next](share);
                }
                catch (Exception e)
                {
                    // Kept as it is: a loop would wrap it, and callers look for its type.
                    Interlocked.CompareExchange(ref failure, e, null);
                    stop.Cancel();
                }
            }
        });
        if (failure is null or OperationCanceledException)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}

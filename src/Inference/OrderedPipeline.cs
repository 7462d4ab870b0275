namespace SpeechML;

/// <summary>Works on a stream of items with several threads and gives the results in the order of the items.</summary>
internal static class OrderedPipeline
{
    /// <summary>Items in work or waiting for their turn, per thread: enough that a slow item does not idle the others.</summary>
    private const int Ahead = 4;

    /// <param name="source">Read on the calling thread.</param>
    /// <param name="work">Called on any thread, for several items at once.</param>
    /// <param name="threads">How many items are worked on at once; 1 works on the calling thread.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> source, Func<TItem, TResult> work, int threads)
    {
        if (threads == 1)
        {
            foreach (TItem item in source)
            {
                yield return work(item);
            }

            yield break;
        }

        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        Queue<Task<TResult>> waiting = new(threads * Ahead);
        foreach (TItem item in source)
        {
            if (waiting.Count == threads * Ahead)
            {
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }

            waiting.Enqueue(Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler));
        }

        while (waiting.TryDequeue(out Task<TResult>? next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }
}

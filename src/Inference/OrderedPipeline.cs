using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace SpeechML;

/// <summary>Works on a stream of items with several threads and gives the results in the order of the items.</summary>
internal static class OrderedPipeline
{
    /// <summary>More threads than this are taken as this many.</summary>
    public const int MaxThreads = 256;

    /// <summary>Items in work or waiting for their turn, per thread: enough that a slow item does not idle the others.</summary>
    public const int Ahead = 4;

    /// <summary>The results, lazily. Whoever stops asking for them ends the work too: it is told to stop, and has stopped when the enumerator is disposed of.</summary>
    /// <param name="source">Read on the calling thread. When it fails, the results of what it gave come before its exception.</param>
    /// <param name="work">Called on any thread, for several items at once. Looks at its token as often as it can stop.</param>
    /// <param name="threads">How many items are worked on at once, <see cref="MaxThreads"/> at most; 1 works on the calling thread.</param>
    /// <param name="cancellation">Ends the work, and the results with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem, CancellationToken, TResult> work, int threads, CancellationToken cancellation = default)
    {
        if (threads == 1)
        {
            foreach (TItem item in source)
            {
                yield return work(item, cancellation);
            }

            yield break;
        }

        int most = Math.Min(threads, MaxThreads) * Ahead;
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Min(threads, MaxThreads)).ConcurrentScheduler;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Queue<Task<TResult>> waiting = [];
        ExceptionDispatchInfo? failure;
        try
        {
            using IEnumerator<TItem> items = source.GetEnumerator();
            while (TryNext(items, out TItem? item, out failure))
            {
                if (waiting.Count == most)
                {
                    yield return Next(waiting, cancellation);
                }

                waiting.Enqueue(Task.Factory.StartNew(() => work(item, stop.Token), stop.Token, TaskCreationOptions.DenyChildAttach, scheduler));
            }

            while (waiting.Count > 0)
            {
                yield return Next(waiting, cancellation);
            }

            failure?.Throw();
        }
        finally
        {
            // What nobody asks for any more must not go on behind the caller's back, nor its failure come up unobserved.
            stop.Cancel();
            ((Task)Task.WhenAll(waiting)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    /// <summary>Items by the array, the last one shorter; like <see cref="Enumerable.Chunk{TSource}"/>, but what was read before the source failed comes before its exception.</summary>
    /// <param name="source">Read as its items are asked for.</param>
    /// <param name="size">How many items an array has.</param>
    /// <param name="cancellation">Looked at whenever an item has come; ends the arrays with an <see cref="OperationCanceledException"/>, what was read since the last one left out.</param>
    public static IEnumerable<TItem[]> Batch<TItem>(IEnumerable<TItem> source, int size, CancellationToken cancellation = default)
    {
        ExceptionDispatchInfo? failure;
        List<TItem> batch = new(size);
        using IEnumerator<TItem> items = source.GetEnumerator();
        while (TryNext(items, out TItem? item, out failure))
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Add(item);
            if (batch.Count == size)
            {
                yield return [.. batch];
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }

        failure?.Throw();
    }

    private static bool TryNext<TItem>(IEnumerator<TItem> items, [MaybeNullWhen(false)] out TItem item, out ExceptionDispatchInfo? failure)
    {
        item = default;
        failure = null;
        try
        {
            if (!items.MoveNext())
            {
                return false;
            }

            item = items.Current;
            return true;
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
            return false;
        }
    }

    private static TResult Next<TResult>(Queue<Task<TResult>> waiting, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return waiting.Dequeue().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The caller knows its own token, not the one that is linked to it.
            throw new OperationCanceledException(cancellation);
        }
    }
}

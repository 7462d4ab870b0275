namespace SpeechML.Tests;

public class OrderedPipelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Results_keep_the_order_of_the_items(int threads)
    {
        // Items of uneven work, so that later ones end first.
        int[] items = [.. Enumerable.Range(0, 300)];
        Assert.Equal(items.Select(Work), OrderedPipeline.Run(items, (item, _) => Work(item), threads));

        static int Work(int item)
        {
            int sum = item;
            for (int i = 0; i < (item % 7 == 0 ? 100_000 : 10); i++)
            {
                sum = sum * 31 + i;
            }

            return sum;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void No_items_give_no_results(int threads) => Assert.Empty(OrderedPipeline.Run(Array.Empty<int>(), (item, _) => item, threads));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_exception_of_the_work_surfaces_as_itself_behind_the_results_before_it(int threads)
    {
        List<int> results = [];
        FormatException thrown = Assert.Throws<FormatException>(() =>
        {
            foreach (int result in OrderedPipeline.Run(Enumerable.Range(0, 100), (item, _) => item == 20 ? throw new FormatException("二十") : item, threads))
            {
                results.Add(result);
            }
        });
        Assert.Equal("二十", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 20), results);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_exception_of_the_source_surfaces_behind_the_results_before_it(int threads)
    {
        List<int> results = [];
        FormatException thrown = Assert.Throws<FormatException>(() =>
        {
            foreach (int result in OrderedPipeline.Run(Failing(50), (item, _) => item, threads))
            {
                results.Add(result);
            }
        });
        Assert.Equal("断了", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 50), results);
    }

    [Fact]
    public void A_batch_that_the_source_fails_in_comes_short_before_the_exception()
    {
        List<int> sizes = [];
        Assert.Throws<FormatException>(() =>
        {
            foreach (int[] batch in OrderedPipeline.Batch(Failing(20), 8))
            {
                sizes.Add(batch.Length);
            }
        });
        Assert.Equal([8, 8, 4], sizes);
        Assert.Equal(Enumerable.Range(0, 20).Chunk(8), OrderedPipeline.Batch(Enumerable.Range(0, 20), 8));
        Assert.Equal(Enumerable.Range(0, 16).Chunk(8), OrderedPipeline.Batch(Enumerable.Range(0, 16), 8));
        Assert.Empty(OrderedPipeline.Batch(Array.Empty<int>(), 8));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 9)]
    [InlineData(4, 17)]
    public void The_source_is_not_read_far_ahead(int threads, int most)
    {
        int read = 0;
        IEnumerable<int> Source()
        {
            while (true)
            {
                yield return read++;
            }
        }

        using IEnumerator<int> results = OrderedPipeline.Run(Source(), (item, _) => item, threads).GetEnumerator();
        for (int i = 0; i < 50; i++)
        {
            Assert.True(results.MoveNext());
            Assert.Equal(i, results.Current);
            Assert.InRange(read, i + 1, i + most);
        }
    }

    [Fact]
    public void One_thread_works_on_the_caller()
    {
        int caller = Environment.CurrentManagedThreadId;
        Assert.All(OrderedPipeline.Run(Enumerable.Range(0, 20), (_, _) => Environment.CurrentManagedThreadId, 1), thread => Assert.Equal(caller, thread));
    }

    [Fact]
    public void Two_threads_work_at_once()
    {
        // Each of the two items waits for the other, which only ends when both are in work.
        using Barrier both = new(2);
        Assert.Equal([true, true], OrderedPipeline.Run([1, 2], (_, _) => both.SignalAndWait(TimeSpan.FromSeconds(20)), 2));
    }

    [Fact]
    public void No_more_items_than_threads_are_in_work()
    {
        int working = 0, most = 0;
        object gate = new();
        int[] results = [.. OrderedPipeline.Run(Enumerable.Range(0, 200), (item, _) =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++working);
            }

            Thread.SpinWait(1000);
            lock (gate)
            {
                working--;
            }

            return item;
        }, 2)];
        Assert.Equal(200, results.Length);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public void Work_that_nobody_asks_for_any_more_is_told_to_stop_and_has_ended_behind_the_loop()
    {
        int working = 0, begun = 0;
        foreach (int _ in OrderedPipeline.Run(Enumerable.Range(0, 1000), (item, stop) =>
        {
            Interlocked.Increment(ref working);
            Interlocked.Increment(ref begun);
            try
            {
                // All but the first go on until they are told.
                return item == 0 ? item : stop.WaitHandle.WaitOne(TimeSpan.FromMinutes(1)) ? throw new OperationCanceledException(stop) : item;
            }
            finally
            {
                Interlocked.Decrement(ref working);
            }
        }, 2))
        {
            break;
        }

        Assert.Equal(0, working);
        Assert.InRange(begun, 1, 3);
    }

    [Fact]
    public void Failures_of_work_that_nobody_asks_for_any_more_do_not_come_up_unobserved() => Assert.Empty(Unobserved.Exceptions<NotFiniteNumberException>(() =>
    {
        using CountdownEvent failing = new(5);
        foreach (int _ in OrderedPipeline.Run(Enumerable.Range(0, 100), (item, _) =>
        {
            if (item == 0)
            {
                return item;
            }

            if (item <= 5)
            {
                failing.Signal();
            }

            throw new NotFiniteNumberException();
        }, 2))
        {
            failing.Wait(TimeSpan.FromMinutes(1));
            break;
        }
    }));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancellation_ends_the_results_and_names_the_callers_token(int threads)
    {
        using CancellationTokenSource cancel = new();
        List<int> results = [];
        OperationCanceledException thrown = Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (int result in OrderedPipeline.Run(Enumerable.Range(0, 100), (item, stop) =>
            {
                stop.ThrowIfCancellationRequested();
                return item;
            }, threads, cancel.Token))
            {
                results.Add(result);
                if (result == 20)
                {
                    cancel.Cancel();
                }
            }
        });
        Assert.Equal(cancel.Token, thrown.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 21), results);
    }

    [Fact]
    public void A_wait_for_work_ends_when_the_work_hears_of_the_cancellation()
    {
        using CancellationTokenSource cancel = new();
        OperationCanceledException thrown = Assert.ThrowsAny<OperationCanceledException>(() => OrderedPipeline.Run([1, 2], (item, stop) =>
        {
            cancel.Cancel();
            stop.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            stop.ThrowIfCancellationRequested();
            return item;
        }, 2, cancel.Token).ToList());
        Assert.Equal(cancel.Token, thrown.CancellationToken);
    }

    [Theory]
    [InlineData(OrderedPipeline.MaxThreads + 1)]
    [InlineData(int.MaxValue)]
    public void More_threads_than_the_most_are_taken_as_the_most(int threads)
    {
        int read = 0;
        using IEnumerator<int> results = OrderedPipeline.Run(Enumerable.Range(0, 10_000).Select(item => read = item), (item, _) => item, threads).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Equal(OrderedPipeline.MaxThreads * OrderedPipeline.Ahead, read);
    }

    private static IEnumerable<int> Failing(int after)
    {
        for (int i = 0; i < after; i++)
        {
            yield return i;
        }

        throw new FormatException("断了");
    }
}

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
        Assert.Equal(items.Select(Work), OrderedPipeline.Run(items, Work, threads));

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
    public void No_items_give_no_results(int threads) => Assert.Empty(OrderedPipeline.Run(Array.Empty<int>(), item => item, threads));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_exception_of_the_work_surfaces_as_itself_behind_the_results_before_it(int threads)
    {
        List<int> results = [];
        FormatException thrown = Assert.Throws<FormatException>(() =>
        {
            foreach (int result in OrderedPipeline.Run(Enumerable.Range(0, 100), item => item == 20 ? throw new FormatException("二十") : item, threads))
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
    public void An_exception_of_the_source_surfaces(int threads)
    {
        static IEnumerable<int> Source()
        {
            yield return 1;
            throw new FormatException();
        }

        Assert.Throws<FormatException>(() => OrderedPipeline.Run(Source(), item => item, threads).ToList());
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

        using IEnumerator<int> results = OrderedPipeline.Run(Source(), item => item, threads).GetEnumerator();
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
        Assert.All(OrderedPipeline.Run(Enumerable.Range(0, 20), _ => Environment.CurrentManagedThreadId, 1), thread => Assert.Equal(caller, thread));
    }

    [Fact]
    public void Two_threads_work_at_once()
    {
        // Each of the two items waits for the other, which only ends when both are in work.
        using Barrier both = new(2);
        Assert.Equal([true, true], OrderedPipeline.Run([1, 2], _ => both.SignalAndWait(TimeSpan.FromSeconds(20)), 2));
    }

    [Fact]
    public void No_more_items_than_threads_are_in_work()
    {
        int working = 0, most = 0;
        object gate = new();
        int[] results = [.. OrderedPipeline.Run(Enumerable.Range(0, 200), item =>
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
}

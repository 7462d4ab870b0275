namespace SpeechML.Training.Tests;

public class ParallelJobsTests
{
    private static void Run(int threads, CancellationToken cancellation, params Action<ParallelOptions>[] jobs) =>
        ParallelJobs.Run(jobs, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Every_job_runs_once(int threads)
    {
        int[] runs = new int[4];
        Run(threads, default, [.. Enumerable.Range(0, 4).Select(i => (Action<ParallelOptions>)(share =>
        {
            Assert.Equal(threads == 9 ? 2 : 1, share.MaxDegreeOfParallelism);
            Interlocked.Increment(ref runs[i]);
        }))]);
        Assert.Equal([1, 1, 1, 1], runs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_failure_is_thrown_as_it_is_and_ends_the_others(int threads)
    {
        bool late = false;
        Assert.Equal("x", Assert.Throws<SpeechMLException>(() => Run(
            threads, default, _ => throw new SpeechMLException("x", "y"),
            share =>
            {
                share.CancellationToken.WaitHandle.WaitOne();
                share.CancellationToken.ThrowIfCancellationRequested();
            },
            _ => late = true)).Code);
        Assert.False(late);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Cancelling_ends_all(int threads)
    {
        using CancellationTokenSource source = new();
        int begun = 0;
        void Job(ParallelOptions share)
        {
            if (Interlocked.Increment(ref begun) == Math.Min(2, threads)) source.Cancel();
            share.CancellationToken.WaitHandle.WaitOne();
            share.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.Equal(source.Token, Assert.ThrowsAny<OperationCanceledException>(() => Run(threads, source.Token, Job, Job, Job, Job)).CancellationToken);
        Assert.Equal(Math.Min(2, threads), begun);
    }
}

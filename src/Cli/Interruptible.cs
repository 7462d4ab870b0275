using System.Runtime.InteropServices;

namespace SpeechML.Cli;

/// <summary>Work that Ctrl-C stops, so that what is half done can be cleared away.</summary>
internal static class Interruptible
{
    /// <summary>How long work has to come to a good end; work that is stuck, waiting for input say, is left alone after that.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <param name="work">Is given a token that Ctrl-C cancels.</param>
    /// <exception cref="OperationCanceledException">Ctrl-C was pressed.</exception>
    public static T Run<T>(Func<CancellationToken, T> work)
    {
        using CancellationTokenSource stopping = new(), leaving = new();
        using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            stopping.Cancel();
            leaving.CancelAfter(Grace);
        });
        Task<T> running = Task.Factory.StartNew(() => work(stopping.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return running.WaitAsync(leaving.Token).GetAwaiter().GetResult();
    }
}

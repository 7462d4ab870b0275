using System.Runtime.InteropServices;

namespace SpeechML.Cli;

/// <summary>Work that Ctrl-C stops, or the system (SIGTERM, SIGHUP), so that what is half done can be cleared away.</summary>
internal static class Interruptible
{
    /// <summary>How long work has to come to a good end; work that is stuck, waiting for input say, is left alone after that.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <param name="work">Is given a token that such a signal cancels.</param>
    /// <exception cref="OperationCanceledException">A signal came.</exception>
    public static T Run<T>(Func<CancellationToken, T> work)
    {
        using CancellationTokenSource stopping = new(), leaving = new();
        using PosixSignalRegistration
            interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        Task<T> running = Task.Factory.StartNew(() => work(stopping.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return running.WaitAsync(leaving.Token).GetAwaiter().GetResult();

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
            leaving.CancelAfter(Grace);
        }
    }
}

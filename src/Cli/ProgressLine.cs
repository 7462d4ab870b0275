using System.Diagnostics;

namespace SpeechML.Cli;

/// <summary>One line on standard error that is written over and over; silent when nobody watches it.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool shown;
    private readonly Stopwatch sinceLast = Stopwatch.StartNew();
    private int width;

    /// <param name="wanted">False where the answers themselves are shown on the terminal.</param>
    public ProgressLine(bool wanted = true) => shown = wanted && !Console.IsErrorRedirected;

    /// <summary>Shows a text unless another was shown a moment ago.</summary>
    public void Show(Func<string> text)
    {
        if (shown && sinceLast.Elapsed >= Interval)
        {
            string line = text();
            Console.Error.Write("\r" + line.PadRight(width));
            width = line.Length;
            sinceLast.Restart();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (width > 0)
        {
            Console.Error.Write("\r" + new string(' ', width) + "\r");
        }
    }
}

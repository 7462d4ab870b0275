namespace SpeechML.Training;

/// <summary>Passes reports of several threads on one after the other, and none once the work is called off.</summary>
/// <param name="to">Told one report at a time.</param>
/// <param name="cancellation">Ends the reports.</param>
internal sealed class SerialProgress<T>(IProgress<T> to, CancellationToken cancellation) : IProgress<T>
{
    private readonly Lock gate = new();

    public void Report(T value)
    {
        lock (gate)
        {
            if (!cancellation.IsCancellationRequested)
            {
                to.Report(value);
            }
        }
    }
}

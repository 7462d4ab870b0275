using SpeechML.Training.Torch.Encoders;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Learning;

/// <summary>Remembers the state of least loss, and tells when none has come for a while.</summary>
internal sealed class BestState(int patience, params nn.Module[] modules) : IDisposable
{
    private ParameterSnapshot[] best = [];
    private double least = double.PositiveInfinity;
    private int since;

    /// <summary>Takes note of a loss, and of the state where it is the least so far; true when it is time to stop.</summary>
    public bool IsOver(double loss)
    {
        if (loss < least)
        {
            (least, since) = (loss, 0);
            Dispose();
            best = [.. modules.Select(module => new ParameterSnapshot(module))];
            return false;
        }

        return ++since >= patience;
    }

    /// <summary>Goes back to the best state, if one was noted.</summary>
    public void Restore()
    {
        foreach ((ParameterSnapshot snapshot, nn.Module module) in best.Zip(modules))
        {
            snapshot.Restore(module);
        }
    }

    public void Dispose()
    {
        foreach (ParameterSnapshot snapshot in best)
        {
            snapshot.Dispose();
        }

        best = [];
    }
}

using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>The numbers of a module at one time.</summary>
internal sealed class ParameterSnapshot : IDisposable
{
    private readonly Tensor[] values;

    public ParameterSnapshot(nn.Module module)
    {
        using IDisposable unrecorded = no_grad();
        values = [.. module.parameters().Select(parameter => parameter.detach().clone().DetachFromDisposeScope())];
    }

    /// <summary>Puts them back, into this module or another one of the same build.</summary>
    public void Restore(nn.Module module)
    {
        using IDisposable unrecorded = no_grad();
        foreach ((TorchSharp.Modules.Parameter parameter, Tensor value) in module.parameters().Zip(values))
        {
            parameter.copy_(value);
        }
    }

    public void Dispose()
    {
        foreach (Tensor value in values)
        {
            value.Dispose();
        }
    }
}

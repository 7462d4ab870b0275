using SpeechML.Training.Checkpoints;
using TorchSharp;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>Copies a checkpoint's numbers into modules; each is checked against the module's size.</summary>
internal sealed class BertWeights(BertCheckpoint checkpoint)
{
    public void Into(TorchSharp.Modules.Linear module, string name)
    {
        Into(module.weight!, name + ".weight");
        Into(module.bias!, name + ".bias");
    }

    public void Into(TorchSharp.Modules.LayerNorm module, string name)
    {
        Into(module.weight!, name + ".weight");
        Into(module.bias!, name + ".bias");
    }

    public void Into(TorchSharp.Modules.Embedding module, string name) => Into(module.weight!, name + ".weight");

    private void Into(Tensor parameter, string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable unrecorded = no_grad();
        parameter.copy_(tensor(checkpoint.Read(name, parameter.shape)).view(parameter.shape));
    }
}

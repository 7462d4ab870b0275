using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Learning;

/// <summary>Makes the steps of an optimiser with a planned learning rate.</summary>
internal sealed class Stepper : IDisposable
{
    /// <summary>A longer gradient is shortened to this, so that no single batch throws the numbers about.</summary>
    private const double LongestGradient = 1;

    private const double WeightDecay = 0.01;

    private readonly TorchSharp.Modules.Parameter[] parameters;
    private readonly optim.Optimizer optimizer;
    private readonly LearningRate rate;
    private int step;

    public Stepper(IEnumerable<TorchSharp.Modules.Parameter> parameters, LearningRate rate)
    {
        this.parameters = [.. parameters];
        this.rate = rate;
        optimizer = optim.AdamW(this.parameters, rate.Highest, weight_decay: WeightDecay);
    }

    public void Step(Tensor loss)
    {
        foreach (optim.ILearningRateController group in optimizer.ParamGroups)
        {
            group.LearningRate = rate.At(step);
        }

        step++;
        optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(parameters, LongestGradient);
        optimizer.step();
    }

    public void Dispose() => optimizer.Dispose();
}

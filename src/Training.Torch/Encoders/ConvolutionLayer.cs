using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>
/// A gated convolution around which its input is passed on (Dauphin et al., "Language modeling with gated convolutional networks", ICML 2017);
/// it sees every <c>dilation</c>-th neighbour.
/// </summary>
internal sealed class ConvolutionLayer : nn.Module<Tensor, Tensor, Tensor>
{
    private const int Kernel = 5;

    private readonly nn.Module<Tensor, Tensor> norm, convolution, dropout;

    public ConvolutionLayer(int width, int dilation, double dropout)
        : base(nameof(ConvolutionLayer))
    {
        norm = nn.LayerNorm((long)width);
        convolution = nn.Conv1d(width, 2 * width, Kernel, 1, Kernel / 2 * dilation, dilation);
        this.dropout = nn.Dropout(dropout);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input, Tensor mask)
    {
        Tensor gated = nn.functional.glu(convolution.call((norm.call(input) * mask).transpose(1, 2)).transpose(1, 2), -1);
        return input + dropout.call(gated);
    }
}

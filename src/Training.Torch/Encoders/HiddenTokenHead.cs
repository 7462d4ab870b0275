using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>Guesses a hidden token from the vector at its place: one score for each token, by the token's own vector.</summary>
internal sealed class HiddenTokenHead : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> dense, norm;
    private readonly TorchSharp.Modules.Parameter bias;

    public HiddenTokenHead(int width, int vocabularySize)
        : base(nameof(HiddenTokenHead))
    {
        dense = nn.Linear(width, width);
        norm = nn.LayerNorm((long)width);
        bias = new TorchSharp.Modules.Parameter(zeros([vocabularySize]));
        RegisterComponents();
    }

    /// <param name="vectors">places × vector.</param>
    /// <param name="tokenVectors">tokens × vector.</param>
    /// <returns>places × tokens.</returns>
    public override Tensor forward(Tensor vectors, Tensor tokenVectors) =>
        norm.call(nn.functional.gelu(dense.call(vectors))).matmul(tokenVectors.t()) + bias;
}

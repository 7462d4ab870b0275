using SpeechML.Training.Teaching;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>
/// Convolutions over characters. They were preferred to attention since what tells a paragraph's subject stands within a few characters, and
/// since they learn from the five million characters that there are what attention needs far more for.
/// </summary>
internal sealed class CharacterEncoder : ParagraphEncoder
{
    /// <summary>The reach of the layers, in turn.</summary>
    private static readonly int[] Dilations = [1, 2, 4];

    private readonly TorchSharp.Modules.Embedding tokens;
    private readonly nn.Module<Tensor, Tensor> firstNorm, dropout, lastNorm;
    private readonly TorchSharp.Modules.ModuleList<nn.Module<Tensor, Tensor, Tensor>> layers;

    public CharacterEncoder(int vocabularySize, TeacherOptions options)
        : base(nameof(CharacterEncoder), options.Width)
    {
        tokens = nn.Embedding(vocabularySize, options.Width);
        using (no_grad())
        {
            nn.init.normal_(tokens.weight!, 0, 1 / Math.Sqrt(options.Width));
        }

        firstNorm = nn.LayerNorm((long)options.Width);
        dropout = nn.Dropout(options.Dropout);
        layers = nn.ModuleList<nn.Module<Tensor, Tensor, Tensor>>(
            [.. Enumerable.Range(0, options.Layers).Select(i => new ConvolutionLayer(options.Width, Dilations[i % Dilations.Length], options.Dropout))]);
        lastNorm = nn.LayerNorm((long)options.Width);
        RegisterComponents();
    }

    public override Tensor TokenVectors => tokens.weight!;

    public override Tensor forward(Tensor input, Tensor mask)
    {
        Tensor column = mask.unsqueeze(-1);
        Tensor vectors = dropout.call(firstNorm.call(tokens.call(input)));
        foreach (nn.Module<Tensor, Tensor, Tensor> layer in layers)
        {
            vectors = layer.call(vectors, column);
        }

        return lastNorm.call(vectors);
    }
}

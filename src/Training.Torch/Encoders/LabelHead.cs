using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>
/// Turns the vectors of tokens into the logarithms of the labels' probabilities. Every token has a softmax of its own, from its vector and from
/// the whole text's, and the text's probabilities are their mean: a paragraph is about what most of it is about, as in the table that learns
/// from it (docs/design.md, section 2).
/// </summary>
internal sealed class LabelHead : nn.Module<Tensor, Tensor, Tensor>
{
    private const double SmallestProbability = 1e-7;

    private readonly nn.Module<Tensor, Tensor> dropout, own, whole;

    public LabelHead(int width, int labels, double dropout)
        : base(nameof(LabelHead))
    {
        this.dropout = nn.Dropout(dropout);
        own = nn.Linear(width, labels);
        whole = nn.Linear(2 * width, labels, false);
        RegisterComponents();
    }

    /// <param name="vectors">rows × width × vector.</param>
    /// <param name="mask">rows × width, 1 where there is text.</param>
    /// <returns>rows × labels.</returns>
    public override Tensor forward(Tensor vectors, Tensor mask)
    {
        Tensor column = mask.unsqueeze(-1);
        Tensor share = column / column.sum(1, true).clamp_min(1);
        Tensor mean = (vectors * share).sum(1);
        Tensor largest = (vectors - (1 - column) * 1e4).amax([1L]);
        Tensor global = whole.call(dropout.call(cat([mean, largest], 1))).unsqueeze(1);
        Tensor probabilities = ((own.call(dropout.call(vectors)) + global).softmax(-1) * share).sum(1);
        return probabilities.clamp_min(SmallestProbability).log();
    }
}

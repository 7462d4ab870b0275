using SpeechML.Training.Checkpoints;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>One layer of BERT: attention, then two linear maps, each added to its input and normalised (Devlin et al., 2019).</summary>
internal sealed class BertLayer : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly int heads;
    private readonly TorchSharp.Modules.Linear query, key, value, attended, inner, outer;
    private readonly TorchSharp.Modules.LayerNorm attentionNorm, outerNorm;
    private readonly nn.Module<Tensor, Tensor> dropout;

    public BertLayer(BertConfig config, double dropout)
        : base(nameof(BertLayer))
    {
        heads = config.Heads;
        query = nn.Linear(config.Width, config.Width);
        key = nn.Linear(config.Width, config.Width);
        value = nn.Linear(config.Width, config.Width);
        attended = nn.Linear(config.Width, config.Width);
        attentionNorm = nn.LayerNorm((long)config.Width, config.NormEpsilon);
        inner = nn.Linear(config.Width, config.InnerWidth);
        outer = nn.Linear(config.InnerWidth, config.Width);
        outerNorm = nn.LayerNorm((long)config.Width, config.NormEpsilon);
        this.dropout = nn.Dropout(dropout);
        RegisterComponents();
    }

    /// <summary>Takes the numbers of a checkpoint's layer.</summary>
    public void Load(BertWeights weights, int layer)
    {
        string prefix = $"encoder.layer.{layer}.";
        weights.Into(query, prefix + "attention.self.query");
        weights.Into(key, prefix + "attention.self.key");
        weights.Into(value, prefix + "attention.self.value");
        weights.Into(attended, prefix + "attention.output.dense");
        weights.Into(attentionNorm, prefix + "attention.output.LayerNorm");
        weights.Into(inner, prefix + "intermediate.dense");
        weights.Into(outer, prefix + "output.dense");
        weights.Into(outerNorm, prefix + "output.LayerNorm");
    }

    /// <param name="input">rows × width × vector.</param>
    /// <param name="bias">What is added to each score of attention; broadcast to rows × heads × width × width.</param>
    public override Tensor forward(Tensor input, Tensor bias)
    {
        long rows = input.shape[0], width = input.shape[1], size = input.shape[2] / heads;
        Tensor Heads(Tensor vectors) => vectors.view(rows, width, heads, size).transpose(1, 2);
        Tensor scores = Heads(query.call(input)).matmul(Heads(key.call(input)).transpose(-2, -1)) / Math.Sqrt(size) + bias;
        Tensor mixed = dropout.call(scores.softmax(-1)).matmul(Heads(value.call(input))).transpose(1, 2).contiguous().view(rows, width, heads * size);
        Tensor afterAttention = attentionNorm.call(input + dropout.call(attended.call(mixed)));
        return outerNorm.call(afterAttention + dropout.call(outer.call(nn.functional.gelu(inner.call(afterAttention)))));
    }
}

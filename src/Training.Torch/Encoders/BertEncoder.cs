using SpeechML.Training.Checkpoints;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Encoders;

/// <summary>The encoder of a BERT-style checkpoint (Devlin et al., "BERT", NAACL 2019).</summary>
internal sealed class BertEncoder : ParagraphEncoder
{
    /// <summary>What BERT was trained with.</summary>
    private const double DropoutShare = 0.1;

    /// <summary>Added to the scores of what is no text, so that attention passes over it.</summary>
    private const double Nothing = -1e4;

    private readonly TorchSharp.Modules.Embedding words, positions, segments;
    private readonly TorchSharp.Modules.LayerNorm norm;
    private readonly nn.Module<Tensor, Tensor> dropout;
    private readonly TorchSharp.Modules.ModuleList<nn.Module<Tensor, Tensor, Tensor>> layers;

    /// <summary>An encoder with the checkpoint's numbers.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadCheckpoint"/> where one is missing or of another size.</exception>
    public BertEncoder(BertCheckpoint checkpoint)
        : base(nameof(BertEncoder), checkpoint.Config.Width)
    {
        BertConfig config = checkpoint.Config;
        words = nn.Embedding(config.VocabularySize, config.Width);
        positions = nn.Embedding(config.LongestInput, config.Width);
        segments = nn.Embedding(config.SegmentTypes, config.Width);
        norm = nn.LayerNorm((long)config.Width, config.NormEpsilon);
        dropout = nn.Dropout(DropoutShare);
        BertLayer[] made = [.. Enumerable.Range(0, config.Layers).Select(_ => new BertLayer(config, DropoutShare))];
        layers = nn.ModuleList<nn.Module<Tensor, Tensor, Tensor>>([.. made]);
        RegisterComponents();
        BertWeights weights = new(checkpoint);
        weights.Into(words, "embeddings.word_embeddings");
        weights.Into(positions, "embeddings.position_embeddings");
        weights.Into(segments, "embeddings.token_type_embeddings");
        weights.Into(norm, "embeddings.LayerNorm");
        for (int i = 0; i < made.Length; i++)
        {
            made[i].Load(weights, i);
        }
    }

    public override Tensor TokenVectors => words.weight!;

    public override Tensor forward(Tensor input, Tensor mask)
    {
        // One text at a time is read, so every token is of the first segment.
        Tensor places = arange(input.shape[1], ScalarType.Int64, input.device);
        Tensor vectors = dropout.call(norm.call(words.call(input) + positions.call(places) + segments.call(zeros_like(input))));
        Tensor bias = ((1 - mask) * Nothing).unsqueeze(1).unsqueeze(1);
        foreach (nn.Module<Tensor, Tensor, Tensor> layer in layers)
        {
            vectors = layer.call(vectors, bias);
        }

        return vectors;
    }
}

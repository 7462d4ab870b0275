using System.Text.Json;

namespace SpeechML.Training.Checkpoints;

/// <summary>A trained BERT encoder in a folder: <c>config.json</c>, <c>vocab.txt</c> and <c>model.safetensors</c>.</summary>
/// <remarks>Tensors are named as the checkpoints of <c>bert-base-chinese</c> and its kin name them, with or without the prefix <c>bert.</c></remarks>
internal sealed class BertCheckpoint : IDisposable
{
    public const string WeightsName = "model.safetensors", TokenizerName = "tokenizer_config.json";

    private const string Prefix = "bert.", WordEmbeddings = "embeddings.word_embeddings.weight";

    private readonly SafetensorsFile weights;
    private readonly string prefix;

    private BertCheckpoint(BertConfig config, WordPieceTokenizer tokenizer, SafetensorsFile weights)
    {
        (Config, Tokenizer, this.weights) = (config, tokenizer, weights);
        prefix = weights.Contains(Prefix + WordEmbeddings) ? Prefix : "";
    }

    public BertConfig Config { get; }

    public WordPieceTokenizer Tokenizer { get; }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadCheckpoint"/>.</exception>
    public static BertCheckpoint Open(string folder)
    {
        BertConfig config = BertConfig.Read(Path.Combine(folder, BertConfig.FileName));
        string vocabulary = Path.Combine(folder, WordPieceTokenizer.FileName);
        WordPieceTokenizer tokenizer = WordPieceTokenizer.Read(vocabulary, LowerCases(Path.Combine(folder, TokenizerName)));

        // Some checkpoints have rows to spare, to make the matrix's size a round number; a vocabulary larger than the matrix is an error.
        if (tokenizer.VocabularySize > config.VocabularySize)
        {
            throw new SpeechMLException(ErrorCodes.BadCheckpoint,
                $"The vocabulary has {tokenizer.VocabularySize:N0} tokens, and config.json knows {config.VocabularySize:N0}. Take all files from the same checkpoint.", vocabulary);
        }

        return new BertCheckpoint(config, tokenizer, SafetensorsFile.Open(Path.Combine(folder, WeightsName)));
    }

    /// <summary>A tensor of the encoder by its name without prefix.</summary>
    /// <exception cref="SpeechMLException">As in <see cref="SafetensorsFile.Read"/>.</exception>
    public float[] Read(string name, params ReadOnlySpan<long> shape)
    {
        string full = prefix + name;
        return weights.Read(weights.Contains(full) ? full : OlderName(full) is { } older && weights.Contains(older) ? older : full, shape);
    }

    public void Dispose() => weights.Dispose();

    /// <summary>What checkpoints that were first saved by TensorFlow call the scale and shift of a normalisation.</summary>
    private static string? OlderName(string name) =>
        name.EndsWith("LayerNorm.weight", StringComparison.Ordinal) ? name[..^"weight".Length] + "gamma"
        : name.EndsWith("LayerNorm.bias", StringComparison.Ordinal) ? name[..^"bias".Length] + "beta"
        : null;

    /// <summary>Letters are lower-cased unless the tokenizer's own settings say otherwise, which not every checkpoint has.</summary>
    private static bool LowerCases(string path)
    {
        if (!File.Exists(path))
        {
            return true;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(CheckpointFiles.ReadAllBytes(path));
            return !(json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("do_lower_case", out JsonElement value) && value.ValueKind == JsonValueKind.False);
        }
        catch (JsonException e)
        {
            throw new SpeechMLException(ErrorCodes.BadCheckpoint, $"Not JSON: {e.Message} Copy or download the checkpoint again.", path, e.LineNumber + 1, inner: e);
        }
    }
}

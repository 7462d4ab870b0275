using System.Text.Json;

namespace SpeechML.Training.Checkpoints;

/// <summary>The sizes of a BERT encoder, as its <c>config.json</c> gives them.</summary>
/// <param name="VocabularySize">How many tokens it knows.</param>
/// <param name="Width">The length of its vectors.</param>
/// <param name="Layers">How many layers it has.</param>
/// <param name="Heads">Into how many parts attention splits a vector.</param>
/// <param name="InnerWidth">The width between the two halves of a layer's feed-forward part.</param>
/// <param name="LongestInput">The most tokens that it can read at once.</param>
/// <param name="SegmentTypes">How many kinds of segments it tells apart.</param>
/// <param name="NormEpsilon">What layer normalisation adds to the variance.</param>
internal sealed record BertConfig(
    int VocabularySize, int Width, int Layers, int Heads, int InnerWidth, int LongestInput, int SegmentTypes, double NormEpsilon)
{
    public const string FileName = "config.json";

    // Beyond these no BERT was ever trained, and sizes of that kind would only ask for memory that is not there.
    private const int LargestSize = 1 << 20, MostLayers = 1 << 8;

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadCheckpoint"/>.</exception>
    public static BertConfig Read(string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(CheckpointFiles.ReadAllBytes(path));
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw Bad(path, "It is no JSON object.");
            }

            RequireText(root, "model_type", "bert", path);
            RequireText(root, "hidden_act", "gelu", path);
            RequireText(root, "position_embedding_type", "absolute", path);
            BertConfig config = new(
                Size(root, "vocab_size", LargestSize, path), Size(root, "hidden_size", LargestSize, path),
                Size(root, "num_hidden_layers", MostLayers, path), Size(root, "num_attention_heads", LargestSize, path),
                Size(root, "intermediate_size", LargestSize, path), Size(root, "max_position_embeddings", LargestSize, path),
                Size(root, "type_vocab_size", LargestSize, path),
                root.TryGetProperty("layer_norm_eps", out JsonElement epsilon) && epsilon.ValueKind == JsonValueKind.Number ? epsilon.GetDouble() : 1e-12);
            return config.Width % config.Heads == 0
                ? config
                : throw Bad(path, $"\"hidden_size\" ({config.Width}) cannot be split among \"num_attention_heads\" ({config.Heads}).");
        }
        catch (JsonException e)
        {
            throw new SpeechMLException(ErrorCodes.BadCheckpoint, $"Not JSON: {e.Message} Copy or download the checkpoint again.", path, e.LineNumber + 1, inner: e);
        }
    }

    private static int Size(JsonElement root, string name, int most, string path) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int size) && size >= 1 && size <= most
            ? size
            : throw Bad(path, $"\"{name}\" must be a whole number from 1 to {most:N0}.");

    /// <summary>A member that may be missing, but says what only a model of another kind would say where it says something else.</summary>
    private static void RequireText(JsonElement root, string name, string wanted, string path)
    {
        if (root.TryGetProperty(name, out JsonElement value) && !(value.ValueKind == JsonValueKind.String && value.ValueEquals(wanted)))
        {
            throw Bad(path, $"\"{name}\" must be \"{wanted}\" and is {value.GetRawText()}.");
        }
    }

    private static SpeechMLException Bad(string path, string reason) =>
        new(ErrorCodes.BadCheckpoint, $"{reason} Take a checkpoint of a BERT encoder.", path);
}

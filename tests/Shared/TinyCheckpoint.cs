using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpeechML.TestSupport;

/// <summary>Writes a BERT checkpoint of a few random numbers, or of whatever a test wants to be wrong with it.</summary>
internal sealed record TinyCheckpoint
{
    public const int Width = 8, Layers = 2, Heads = 2, InnerWidth = 12, LongestInput = 16, Segments = 2;

    public string[] Vocabulary { get; init; } =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "发", "展", "产", "业", "照", "顾", "老", "人", "好", "，", "。", "gdp", "##s", "增"];

    public string Prefix { get; init; } = "bert.";

    public string ScaleName { get; init; } = "weight";

    public string ShiftName { get; init; } = "bias";

    public int Seed { get; init; } = 1;

    public string Config() => string.Create(CultureInfo.InvariantCulture, $$"""
        { "model_type": "bert", "hidden_act": "gelu", "vocab_size": {{Vocabulary.Length}}, "hidden_size": {{Width}}, "num_hidden_layers": {{Layers}},
          "num_attention_heads": {{Heads}}, "intermediate_size": {{InnerWidth}}, "max_position_embeddings": {{LongestInput}}, "type_vocab_size": {{Segments}},
          "layer_norm_eps": 1e-12, "torch_dtype": "float32" }
        """);

    /// <summary>Every tensor by its whole name, with its sizes and numbers.</summary>
    public Dictionary<string, (long[] Shape, float[] Numbers)> Tensors()
    {
        Random random = new(Seed);
        Dictionary<string, (long[], float[])> tensors = [];
        void Add(string name, params long[] shape) =>
            tensors[Prefix + name] = (shape, [.. Enumerable.Range(0, (int)shape.Aggregate(1L, (a, b) => a * b)).Select(_ => (float)(random.NextDouble() - 0.5))]);
        void Linear(string name, int from, int to)
        {
            Add(name + ".weight", to, from);
            Add(name + ".bias", to);
        }

        void Norm(string name)
        {
            Add($"{name}.LayerNorm.{ScaleName}", Width);
            Add($"{name}.LayerNorm.{ShiftName}", Width);

            // Around 1, as in trained models.
            float[] scale = tensors[$"{Prefix}{name}.LayerNorm.{ScaleName}"].Item2;
            for (int i = 0; i < scale.Length; i++) scale[i] += 1;
        }

        Add("embeddings.word_embeddings.weight", Vocabulary.Length, Width);
        Add("embeddings.position_embeddings.weight", LongestInput, Width);
        Add("embeddings.token_type_embeddings.weight", Segments, Width);
        Norm("embeddings");
        for (int layer = 0; layer < Layers; layer++)
        {
            string name = $"encoder.layer.{layer}.";
            Linear(name + "attention.self.query", Width, Width);
            Linear(name + "attention.self.key", Width, Width);
            Linear(name + "attention.self.value", Width, Width);
            Linear(name + "attention.output.dense", Width, Width);
            Norm(name + "attention.output");
            Linear(name + "intermediate.dense", Width, InnerWidth);
            Linear(name + "output.dense", InnerWidth, Width);
            Norm(name + "output");
        }

        return tensors;
    }

    /// <summary>Writes the three files and returns the folder.</summary>
    public string Write(TempFolder folder, string name = "checkpoint")
    {
        folder.Write($"{name}/config.json", Config());
        folder.Write($"{name}/vocab.txt", string.Join('\n', Vocabulary) + "\n");
        folder.Write($"{name}/model.safetensors", Safetensors(Tensors()));
        return folder.At(name);
    }

    public static byte[] Safetensors(Dictionary<string, (long[] Shape, float[] Numbers)> tensors) =>
        Safetensors(tensors.Select(tensor => (tensor.Key, "F32", tensor.Value.Shape, tensor.Value.Numbers.SelectMany(BitConverter.GetBytes).ToArray())));

    public static byte[] Safetensors(IEnumerable<(string Name, string Type, long[] Shape, byte[] Bytes)> tensors)
    {
        Dictionary<string, object> header = new() { ["__metadata__"] = new Dictionary<string, string> { ["format"] = "pt" } };
        List<byte> data = [];
        foreach ((string name, string type, long[] shape, byte[] bytes) in tensors)
        {
            header[name] = new { dtype = type, shape, data_offsets = new[] { data.Count, data.Count + bytes.Length } };
            data.AddRange(bytes);
        }

        return Safetensors(JsonSerializer.Serialize(header), [.. data]);
    }

    public static byte[] Safetensors(string header, byte[] data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header), length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        return [.. length, .. json, .. data];
    }
}

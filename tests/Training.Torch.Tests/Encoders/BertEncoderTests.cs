using SpeechML.TestSupport;
using SpeechML.Training.Checkpoints;
using SpeechML.Training.Torch.Batches;
using SpeechML.Training.Torch.Encoders;
using SpeechML.Training.Torch.Learning;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Tests.Encoders;

public sealed class BertEncoderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TorchFact]
    public void Vectors_are_those_of_the_formulas_whatever_stands_in_the_same_batch()
    {
        TinyCheckpoint tiny = new();
        using BertCheckpoint checkpoint = BertCheckpoint.Open(tiny.Write(folder));
        using BertEncoder encoder = new(checkpoint);
        encoder.eval();
        TokenBatcher batcher = new(checkpoint.Tokenizer, TinyCheckpoint.LongestInput, 1000);
        string[] texts = ["发展产业", "照顾好老人，GDPs增。"];
        TokenBatch batch = batcher.Batch(texts.SelectMany((text, i) => batcher.Cut(i, checkpoint.Tokenizer.Encode(text))))[0];
        float[] vectors = encoder.call(BatchTensors.Tokens(batch, batch.Tokens, CPU), BatchTensors.Mask(batch, CPU)).data<float>().ToArray();
        for (int row = 0; row < batch.Height; row++)
        {
            int[] tokens = [.. batch.Tokens.Skip(row * batch.Width).Take(batch.Lengths[row]).Select(token => (int)token)];
            double[][] expected = new ReferenceBert(tiny).Vectors(tokens);
            for (int i = 0; i < tokens.Length; i++)
            {
                for (int d = 0; d < TinyCheckpoint.Width; d++)
                {
                    Assert.Equal(expected[i][d], vectors[((row * batch.Width) + i) * TinyCheckpoint.Width + d], 1e-4);
                }
            }
        }
    }

    [TorchFact]
    public void A_tensor_of_another_size_is_named()
    {
        TinyCheckpoint tiny = new();
        tiny.Write(folder);
        Dictionary<string, (long[] Shape, float[] Numbers)> tensors = tiny.Tensors();
        tensors["bert.encoder.layer.1.output.dense.weight"] = ([12, 8], new float[96]);
        folder.Write("checkpoint/model.safetensors", TinyCheckpoint.Safetensors(tensors));
        using BertCheckpoint checkpoint = BertCheckpoint.Open(folder.At("checkpoint"));
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => new BertEncoder(checkpoint));
        Assert.Equal(ErrorCodes.BadCheckpoint, error.Code);
        Assert.Contains("encoder.layer.1.output.dense.weight", error.Message);
    }
}

using SpeechML.TestSupport;
using SpeechML.Training.Checkpoints;

namespace SpeechML.Training.Tests.Checkpoints;

public sealed class BertCheckpointTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private SpeechMLException Refused()
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => BertCheckpoint.Open(folder.At("checkpoint")).Dispose());
        Assert.Equal(ErrorCodes.BadCheckpoint, error.Code);
        return error;
    }

    [Theory]
    [InlineData("bert.", "weight", "bias")]
    [InlineData("", "weight", "bias")]
    [InlineData("bert.", "gamma", "beta")]
    public void Tensors_are_found_by_the_names_that_checkpoints_use(string prefix, string scale, string shift)
    {
        TinyCheckpoint tiny = new() { Prefix = prefix, ScaleName = scale, ShiftName = shift };
        using BertCheckpoint checkpoint = BertCheckpoint.Open(tiny.Write(folder));
        Assert.Equal(new BertConfig(tiny.Vocabulary.Length, TinyCheckpoint.Width, TinyCheckpoint.Layers, TinyCheckpoint.Heads, TinyCheckpoint.InnerWidth, TinyCheckpoint.LongestInput,
            TinyCheckpoint.Segments, 1e-12), checkpoint.Config);
        Assert.Equal(tiny.Tensors()[$"{prefix}embeddings.LayerNorm.{scale}"].Numbers, checkpoint.Read("embeddings.LayerNorm.weight", TinyCheckpoint.Width));
        Assert.Equal(tiny.Tensors()[$"{prefix}encoder.layer.1.output.LayerNorm.{shift}"].Numbers, checkpoint.Read("encoder.layer.1.output.LayerNorm.bias", TinyCheckpoint.Width));
        Assert.Contains("no tensor", Assert.Throws<SpeechMLException>(() => checkpoint.Read("encoder.layer.2.output.LayerNorm.bias", TinyCheckpoint.Width)).Message);
    }

    [Fact]
    public void A_vocabulary_larger_than_the_model_is_refused_and_a_smaller_one_is_not()
    {
        TinyCheckpoint tiny = new();
        tiny.Write(folder);
        folder.Write("checkpoint/vocab.txt", string.Join('\n', tiny.Vocabulary[..^1]));
        BertCheckpoint.Open(folder.At("checkpoint")).Dispose();
        folder.Write("checkpoint/vocab.txt", string.Join('\n', [.. tiny.Vocabulary, "多"]));
        Assert.Contains("20 tokens", Refused().Message);
    }

    [Theory]
    [InlineData("\"model_type\": \"bert\"", "\"model_type\": \"gpt2\"", "model_type")]
    [InlineData("\"hidden_act\": \"gelu\"", "\"hidden_act\": \"relu\"", "hidden_act")]
    [InlineData("\"hidden_size\": 8", "\"hidden_size\": 9", "cannot be split")]
    [InlineData("\"hidden_size\": 8", "\"hidden_size\": 0", "hidden_size")]
    [InlineData("\"hidden_size\": 8", "\"hidden_size\": 8.5", "hidden_size")]
    [InlineData("\"hidden_size\": 8,", "", "hidden_size")]
    [InlineData("\"num_hidden_layers\": 2", "\"num_hidden_layers\": 100000", "num_hidden_layers")]
    [InlineData("{", "", "Not JSON")]
    [InlineData("{", "[{", "Not JSON")]
    public void A_configuration_of_another_kind_is_refused(string what, string with, string says)
    {
        TinyCheckpoint tiny = new();
        tiny.Write(folder);
        folder.Write("checkpoint/config.json", tiny.Config().Replace(what, with));
        Assert.Contains(says, Refused().Message);
    }

    [Theory]
    [InlineData("config.json")]
    [InlineData("vocab.txt")]
    [InlineData("model.safetensors")]
    public void A_missing_file_is_named(string name)
    {
        new TinyCheckpoint().Write(folder);
        File.Delete(folder.At($"checkpoint/{name}"));
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => BertCheckpoint.Open(folder.At("checkpoint")));
        Assert.Equal((ErrorCodes.Unreadable, folder.At($"checkpoint/{name}")), (error.Code, error.File));
    }

    [Fact]
    public void Case_follows_the_settings_of_the_tokenizer_where_there_are_any()
    {
        TinyCheckpoint tiny = new();
        tiny.Write(folder);
        folder.Write("checkpoint/tokenizer_config.json", """{"do_lower_case": false}""");
        using (BertCheckpoint checkpoint = BertCheckpoint.Open(folder.At("checkpoint")))
        {
            Assert.Equal([1], checkpoint.Tokenizer.Encode("GDP"));
        }

        folder.Write("checkpoint/tokenizer_config.json", "{");
        Refused();
    }
}

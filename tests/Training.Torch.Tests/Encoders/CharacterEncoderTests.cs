using SpeechML.Training.Checkpoints;
using SpeechML.Training.Teaching;
using SpeechML.Training.Torch.Batches;
using SpeechML.Training.Torch.Encoders;
using SpeechML.Training.Torch.Learning;
using TorchSharp;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Tests.Encoders;

public class CharacterEncoderTests
{
    private static readonly CharacterTokenizer Tokenizer = CharacterTokenizer.Learn(["发展产业照顾老人"], 1);

    private static float[] Answers(ParagraphEncoder encoder, LabelHead head, params string[] texts)
    {
        using DisposeScope scope = NewDisposeScope();
        TokenBatcher batcher = new(Tokenizer, 64, 10_000);
        TokenBatch batch = batcher.Batch(texts.SelectMany((text, i) => batcher.Cut(i, Tokenizer.Encode(text))))[0];
        Tensor mask = BatchTensors.Mask(batch, CPU);
        float[] rows = head.call(encoder.call(BatchTensors.Tokens(batch, batch.Tokens, CPU), mask), mask).exp().data<float>().ToArray();
        int place = Array.IndexOf(batch.Texts, 0) * 3;
        return rows[place..(place + 3)];
    }

    [TorchFact]
    public void An_answer_is_a_distribution_and_does_not_depend_on_what_else_is_asked()
    {
        manual_seed(1);
        using CharacterEncoder encoder = new(Tokenizer.VocabularySize, new TeacherOptions { Width = 16, Layers = 3 });
        using LabelHead head = new(16, 3, 0.5);
        encoder.eval();
        head.eval();
        float[] alone = Answers(encoder, head, "发展产业"), inCompany = Answers(encoder, head, "发展产业", "照顾老人发展产业照顾老人发展产业照顾老人");
        Assert.Equal(1, alone.Sum(), 1e-5);
        Assert.All(alone.Zip(inCompany), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        Assert.NotEqual(alone, Answers(encoder, head, "产业发展"));
    }

    [TorchFact]
    public void A_snapshot_brings_back_what_was()
    {
        manual_seed(1);
        TeacherOptions options = new() { Width = 16, Layers = 1 };
        using CharacterEncoder one = new(Tokenizer.VocabularySize, options), two = new(Tokenizer.VocabularySize, options);
        using LabelHead head = new(16, 3, 0);
        one.eval();
        two.eval();
        head.eval();
        Assert.NotEqual(Answers(one, head, "发展"), Answers(two, head, "发展"));
        using ParameterSnapshot snapshot = new(one);
        snapshot.Restore(two);
        Assert.Equal(Answers(one, head, "发展"), Answers(two, head, "发展"));
    }
}

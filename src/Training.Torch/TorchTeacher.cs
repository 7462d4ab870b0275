using SpeechML.Training.Checkpoints;
using SpeechML.Training.Teaching;
using SpeechML.Training.Torch.Batches;
using SpeechML.Training.Torch.Encoders;
using SpeechML.Training.Torch.Learning;
using TorchSharp;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch;

/// <summary>A trained encoder with its head. A text longer than a piece gets the mean of its pieces' answers, by their lengths.</summary>
internal sealed class TorchTeacher(ParagraphEncoder encoder, LabelHead head, ITextTokenizer tokenizer, TokenBatcher batcher, int labelCount, Device device) : IParagraphTeacher
{
    public float[][] Probabilities(IReadOnlyList<string> texts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        float[][] answers = [.. texts.Select(_ => new float[labelCount])];
        float[] lengths = new float[texts.Count];
        encoder.eval();
        head.eval();
        using IDisposable unrecorded = no_grad();
        foreach (TokenBatch batch in batcher.Batch(texts.SelectMany((text, i) => batcher.Cut(i, tokenizer.Encode(text)))))
        {
            cancellation.ThrowIfCancellationRequested();
            float[] probabilities = Ask(batch);
            for (int row = 0; row < batch.Height; row++)
            {
                int text = batch.Texts[row];
                lengths[text] += batch.Lengths[row];
                for (int label = 0; label < labelCount; label++)
                {
                    answers[text][label] += batch.Lengths[row] * probabilities[row * labelCount + label];
                }
            }
        }

        for (int text = 0; text < answers.Length; text++)
        {
            for (int label = 0; label < labelCount; label++)
            {
                answers[text][label] /= lengths[text];
            }
        }

        return answers;
    }

    public void Dispose()
    {
        encoder.Dispose();
        head.Dispose();
    }

    private float[] Ask(TokenBatch batch)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor mask = BatchTensors.Mask(batch, device);
        return head.call(encoder.call(BatchTensors.Tokens(batch, batch.Tokens, device), mask), mask).exp().cpu().data<float>().ToArray();
    }
}

using SpeechML.Training.Checkpoints;
using SpeechML.Training.Teaching;
using SpeechML.Training.Torch.Batches;
using SpeechML.Training.Torch.Encoders;
using TorchSharp;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Learning;

/// <summary>Teaches an encoder the language by letting it guess hidden characters (Devlin et al., 2019, section 3.1).</summary>
internal sealed class MaskedPretraining(TeacherOptions options, Device device, IProgress<TeachingProgress>? progress)
{
    public void Run(ParagraphEncoder encoder, ITextTokenizer tokenizer, IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        TokenBatcher batcher = new(tokenizer, options.LongestInput, options.TokensPerBatch);
        TokenPiece[] pieces = [.. texts.SelectMany((text, i) => batcher.Cut(i, tokenizer.Encode(text)))];
        Random random = new(options.Seed);
        using HiddenTokenHead head = new(encoder.Width, tokenizer.VocabularySize);
        head.to(device);
        int batches = batcher.Batch(pieces).Count;
        using Stepper stepper = new([.. encoder.parameters(), .. head.parameters()], new LearningRate(options.PretrainingRate, batches * options.PretrainingEpochs));
        encoder.train();
        for (int epoch = 1; epoch <= options.PretrainingEpochs; epoch++)
        {
            double loss = 0;
            int done = 0;
            IReadOnlyList<TokenBatch> shuffled = batcher.Batch(pieces, random);
            foreach (TokenBatch batch in shuffled)
            {
                cancellation.ThrowIfCancellationRequested();
                HiddenTokens hidden = HiddenTokens.Hide(batch, tokenizer, random);
                loss += hidden.Places.Length > 0 ? Step(encoder, head, stepper, batch, hidden) : 0;
                done++;
                progress?.Report(new TeachingProgress(TeachingStage.Pretraining, 0, epoch, options.PretrainingEpochs, done / (double)shuffled.Count, loss / done));
            }
        }
    }

    private double Step(ParagraphEncoder encoder, HiddenTokenHead head, Stepper stepper, TokenBatch batch, HiddenTokens hidden)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor vectors = encoder.call(BatchTensors.Tokens(batch, hidden.Tokens, device), BatchTensors.Mask(batch, device));
        Tensor places = tensor(hidden.Places).to(device);
        Tensor guesses = head.call(vectors.reshape(-1, encoder.Width).index_select(0, places), encoder.TokenVectors);
        Tensor loss = nn.functional.cross_entropy(guesses, tensor(hidden.Truth).to(device));
        stepper.Step(loss);
        return loss.cpu().item<float>();
    }
}

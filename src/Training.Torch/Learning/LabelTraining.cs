using SpeechML.Training.Checkpoints;
using SpeechML.Training.Teaching;
using SpeechML.Training.Torch.Batches;
using SpeechML.Training.Torch.Encoders;
using TorchSharp;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch.Learning;

/// <summary>Trains an encoder and its head on labelled paragraphs, and keeps the state that did best on documents held out.</summary>
internal sealed class LabelTraining(TeacherOptions options, double highestRate, Device device, IProgress<TeachingProgress>? progress)
{
    /// <param name="encoder">The encoder, as pretrained.</param>
    /// <param name="head">Its head.</param>
    /// <param name="tokenizer">What the encoder reads.</param>
    /// <param name="longest">The most tokens that it reads at once.</param>
    /// <param name="lessons">The labelled paragraphs.</param>
    /// <param name="teacher">The teacher's number, for the progress and to vary the seed.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public void Run(
        ParagraphEncoder encoder, LabelHead head, ITextTokenizer tokenizer, int longest, IReadOnlyList<Lesson> lessons, int teacher, CancellationToken cancellation)
    {
        Random random = new(options.Seed + teacher);
        TokenBatcher batcher = new(tokenizer, longest, options.TokensPerBatch);
        (IReadOnlyList<Lesson> learned, IReadOnlyList<Lesson> heldOut) = HeldOutLessons.Split(lessons, options.HeldOutShare, random);
        int[][] tokens = [.. learned.Select(lesson => tokenizer.Encode(lesson.Text))];
        IReadOnlyList<TokenBatch> validation = batcher.Batch(heldOut.SelectMany((lesson, i) => batcher.Cut(i, tokenizer.Encode(lesson.Text))));
        int steps = options.Epochs * batcher.Batch(tokens.Select((text, i) => batcher.CutOne(i, text, random))).Count;
        using Stepper stepper = new([.. encoder.parameters(), .. head.parameters()], new LearningRate(highestRate, steps));
        using BestState best = new(options.Patience, encoder, head);
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            IReadOnlyList<TokenBatch> batches = batcher.Batch(tokens.Select((text, i) => batcher.CutOne(i, text, random)), random);
            double loss = 0;
            encoder.train();
            head.train();
            for (int i = 0; i < batches.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                loss += Loss(encoder, head, batches[i], learned, stepper);
                progress?.Report(new TeachingProgress(TeachingStage.Training, teacher, epoch, options.Epochs, (i + 1) / (double)batches.Count, loss / (i + 1)));
            }

            if (heldOut.Count > 0)
            {
                double heldOutLoss = Validate(encoder, head, validation, heldOut, cancellation);
                progress?.Report(new TeachingProgress(TeachingStage.Validating, teacher, epoch, options.Epochs, 1, heldOutLoss));
                if (best.IsOver(heldOutLoss))
                {
                    break;
                }
            }
        }

        best.Restore();
    }

    private double Validate(ParagraphEncoder encoder, LabelHead head, IReadOnlyList<TokenBatch> batches, IReadOnlyList<Lesson> lessons, CancellationToken cancellation)
    {
        using IDisposable unrecorded = no_grad();
        encoder.eval();
        head.eval();
        double loss = 0;
        foreach (TokenBatch batch in batches)
        {
            cancellation.ThrowIfCancellationRequested();
            loss += batch.Height * Loss(encoder, head, batch, lessons, stepper: null);
        }

        return loss / batches.Sum(batch => batch.Height);
    }

    /// <summary>The mean cross-entropy of a batch, each row with its lesson's weight; one step towards less of it where there is a stepper.</summary>
    private double Loss(ParagraphEncoder encoder, LabelHead head, TokenBatch batch, IReadOnlyList<Lesson> lessons, Stepper? stepper)
    {
        using DisposeScope scope = NewDisposeScope();
        float[] targets = [.. batch.Texts.SelectMany(text => lessons[text].Target)];
        float[] weights = [.. batch.Texts.Select(text => lessons[text].Weight)];
        Tensor mask = BatchTensors.Mask(batch, device);
        Tensor answers = head.call(encoder.call(BatchTensors.Tokens(batch, batch.Tokens, device), mask), mask);
        Tensor each = -(tensor(targets).view(batch.Height, -1).to(device) * answers).sum(1);
        Tensor loss = (each * tensor(weights).to(device)).sum() / weights.Sum();
        stepper?.Step(loss);
        return loss.cpu().item<float>();
    }
}

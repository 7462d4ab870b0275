using System.Globalization;
using SpeechML.Training.Checkpoints;
using SpeechML.Training.Teaching;
using SpeechML.Training.Torch.Batches;
using SpeechML.Training.Torch.Encoders;
using SpeechML.Training.Torch.Learning;
using TorchSharp;
using static TorchSharp.torch;

namespace SpeechML.Training.Torch;

/// <summary>
/// Makes neural teachers: an encoder of characters, pretrained on unlabelled text by guessing hidden characters, or a BERT-style checkpoint from a folder; either
/// is then trained on labels, with early stopping by documents held out.
/// </summary>
/// <remarks>On a processor the same seed, texts and number of threads give the same teachers. Not thread-safe.</remarks>
public sealed class TorchTeacherTrainer : ITeacherTrainer
{
    private const double CharacterRate = 1e-3, CheckpointRate = 3e-5;

    /// <summary>Characters that stand in fewer places are all unknown: too few to learn from.</summary>
    private const int LeastCount = 5;

    private readonly TeacherOptions options;
    private readonly string? checkpointFolder;
    private readonly IProgress<TeachingProgress>? progress;
    private readonly Device device;
    private Func<ParagraphEncoder>? newEncoder;
    private ITextTokenizer? tokenizer;
    private ParameterSnapshot? pretrained;
    private int longest;
    private int teachers;

    /// <summary>Prepares to make teachers.</summary>
    /// <param name="plan">The plan; its paths are read later.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="progress">Told of every step, from the training thread; may be null.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.NotBuilt"/> where libtorch cannot be loaded, <see cref="ErrorCodes.BadDataset"/> for a setting out of range.</exception>
    public TorchTeacherTrainer(TeacherPlan plan, int threads, IProgress<TeachingProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        plan.Validate();
        TorchRuntime.Require();
        options = plan.Network;
        checkpointFolder = plan.Checkpoint;
        this.progress = progress;
        device = options.UseGpu && TorchRuntime.HasGpu ? CUDA : CPU;
        set_num_threads(threads);
    }

    /// <inheritdoc/>
    public string Description => string.Create(CultureInfo.InvariantCulture,
        $"{(checkpointFolder is null ? $"convolutions over characters, {options.Layers} layers of {options.Width}, {options.PretrainingEpochs} rounds of pretraining" : $"BERT checkpoint {Path.GetFileName(Path.TrimEndingDirectorySeparator(checkpointFolder))}")}; TorchSharp, seed {options.Seed}, at most {options.Epochs} rounds at rate {Rate}");

    private double Rate => options.Rate ?? (checkpointFolder is null ? CharacterRate : CheckpointRate);

    /// <inheritdoc/>
    public void Pretrain(IReadOnlyList<string> texts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        random.manual_seed(options.Seed);
        if (checkpointFolder is null)
        {
            CharacterTokenizer characters = CharacterTokenizer.Learn(texts, LeastCount);
            newEncoder = () => new CharacterEncoder(characters.VocabularySize, options);
            tokenizer = characters;
            longest = options.LongestInput;
            using ParagraphEncoder encoder = newEncoder();
            encoder.to(device);
            new MaskedPretraining(options, device, progress).Run(encoder, characters, texts, cancellation);
            pretrained = new ParameterSnapshot(encoder);
        }
        else
        {
            // A checkpoint has been pretrained on far more text than an archive has. It is read anew for every teacher, since it may be large.
            using BertCheckpoint checkpoint = BertCheckpoint.Open(checkpointFolder);
            newEncoder = ReadCheckpoint;
            tokenizer = checkpoint.Tokenizer;
            longest = Math.Min(options.LongestInput, checkpoint.Config.LongestInput);
        }
    }

    /// <inheritdoc/>
    public IParagraphTeacher Train(IReadOnlyList<Lesson> lessons, int labelCount, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        ArgumentOutOfRangeException.ThrowIfZero(lessons.Count, nameof(lessons));
        ArgumentOutOfRangeException.ThrowIfLessThan(labelCount, 2);
        if (newEncoder is null || tokenizer is null)
        {
            throw new InvalidOperationException($"{nameof(Pretrain)} comes first.");
        }

        teachers++;
        random.manual_seed(options.Seed + teachers);
        ParagraphEncoder encoder = newEncoder();
        LabelHead head = new(encoder.Width, labelCount, options.HeadDropout);
        try
        {
            encoder.to(device);
            head.to(device);
            pretrained?.Restore(encoder);
            new LabelTraining(options, Rate, device, progress).Run(encoder, head, tokenizer, longest, lessons, teachers, cancellation);
            return new TorchTeacher(encoder, head, tokenizer, new TokenBatcher(tokenizer, longest, options.TokensPerBatch), labelCount, device);
        }
        catch
        {
            encoder.Dispose();
            head.Dispose();
            throw;
        }
    }

    /// <summary>Frees what pretraining left.</summary>
    public void Dispose() => pretrained?.Dispose();

    private BertEncoder ReadCheckpoint()
    {
        using BertCheckpoint checkpoint = BertCheckpoint.Open(checkpointFolder!);
        return new BertEncoder(checkpoint);
    }
}

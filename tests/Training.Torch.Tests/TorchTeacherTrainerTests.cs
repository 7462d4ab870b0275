using SpeechML.TestSupport;
using SpeechML.Training.Teaching;

namespace SpeechML.Training.Torch.Tests;

/// <summary>Teachers from end to end, on made-up sentences of two labels; seconds, on one thread.</summary>
public sealed class TorchTeacherTrainerTests : IDisposable
{
    private static readonly string[][] Words = [["发展产业", "扩大投资", "建设园区", "做强企业"], ["照顾老人", "建好学校", "看好医生", "关爱儿童"]];

    private static readonly TeacherOptions Small = new() { Width = 16, Layers = 2, PretrainingEpochs = 1, Epochs = 25, Patience = 25, TokensPerBatch = 512, Rate = 1e-2, UseGpu = false };

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static string Text(int label, int i) => $"我们要{Words[label][i % 4]}，还要{Words[label][i * 3 / 4 % 4]}。";

    private static Lesson[] Lessons() =>
        [.. Enumerable.Range(0, 80).Select(i => new Lesson($"d{i / 4}", Text(i % 2, i), i % 2 == 0 ? [1, 0] : [0, 1], 1, true))];

    private static string[] Unlabelled() => [.. Enumerable.Range(0, 60).Select(i => Text(i % 2, i + 1))];

    private static TeacherPlan Plan(TeacherOptions options, string? checkpoint = null) => new() { Unlabelled = ["not read here"], Network = options, Checkpoint = checkpoint };

    private static float[][] Teach(TeacherPlan plan, IReadOnlyList<string> texts, IProgress<TeachingProgress>? progress = null)
    {
        using TorchTeacherTrainer trainer = new(plan, 1, progress);
        trainer.Pretrain(Unlabelled());
        using IParagraphTeacher teacher = trainer.Train(Lessons(), 2);
        return teacher.Probabilities(texts);
    }

    private static double Right(float[][] answers) => answers.Select((answer, i) => answer[i % 2] > 0.5 ? 1.0 : 0).Average();

    private static string[] Asked => [.. Enumerable.Range(0, 20).Select(i => $"要{Words[i % 2][i % 4]}")];

    [TorchFact]
    public void A_character_teacher_learns_and_answers_with_distributions()
    {
        float[][] answers = Teach(Plan(Small), [.. Asked, "", "\u3000", string.Concat(Enumerable.Repeat("发展产业", 500))]);
        Assert.Equal(1, Right(answers[..20]));
        Assert.True(answers[^1][0] > 0.5);
        Assert.All(answers, answer => Assert.Equal(1, answer.Sum(), 1e-3));
    }

    [TorchFact]
    public void The_same_seed_gives_the_same_teacher_and_another_seed_another()
    {
        TeacherOptions brief = Small with { Epochs = 2 };
        Assert.Equal(Teach(Plan(brief), Asked), Teach(Plan(brief), Asked));
        Assert.NotEqual(Teach(Plan(brief), Asked), Teach(Plan(brief with { Seed = 2 }), Asked));
    }

    [TorchFact]
    public void Teachers_of_one_trainer_do_not_learn_from_each_other()
    {
        TeacherOptions brief = Small with { Epochs = 3 };
        using TorchTeacherTrainer trainer = new(Plan(brief), 1);
        trainer.Pretrain(Unlabelled());
        Lesson[] inverse = [.. Lessons().Select(lesson => lesson with { Target = [lesson.Target[1], lesson.Target[0]] })];
        using IParagraphTeacher wrong = trainer.Train(inverse, 2), right = trainer.Train(Lessons(), 2);
        Assert.True(Right(right.Probabilities(Asked)) > 0.9);
        Assert.True(Right(wrong.Probabilities(Asked)) < 0.1);
    }

    [TorchFact]
    public void Pretraining_lowers_the_loss_and_tells_how_far_it_is()
    {
        List<TeachingProgress> seen = [];
        Teach(Plan(Small with { PretrainingEpochs = 30, PretrainingRate = 1e-2, Epochs = 1 }), Asked, new Reports(seen.Add));
        TeachingProgress[] ends = [.. seen.Where(report => report is { Stage: TeachingStage.Pretraining, Share: 1 })];
        Assert.Equal(Enumerable.Range(1, 30), ends.Select(report => report.Epoch));
        Assert.True(ends[^1].Loss < ends[0].Loss / 2);
    }

    [TorchFact]
    public void Training_stops_early_where_the_documents_held_out_get_no_better()
    {
        // Labels that have nothing to do with the text: what is learned by heart makes other documents worse.
        Lesson[] noise = [.. Lessons().Select((lesson, i) => lesson with { Target = i * i % 7 < 3 ? [1, 0] : [0, 1] })];
        List<TeachingProgress> seen = [];
        using TorchTeacherTrainer trainer = new(Plan(Small with { Epochs = 60, Patience = 2, HeldOutShare = 0.3 }), 1, new Reports(seen.Add));
        trainer.Pretrain(Unlabelled());
        trainer.Train(noise, 2).Dispose();
        TeachingProgress[] rounds = [.. seen.Where(report => report.Stage == TeachingStage.Validating)];
        Assert.InRange(rounds.Length, 3, 59);
        Assert.Equal(rounds.Length - 3, Array.IndexOf(rounds, rounds.MinBy(report => report.Loss)));
    }

    [TorchFact]
    public void A_checkpoint_is_fine_tuned()
    {
        string characters = string.Concat(Lessons().Select(lesson => lesson.Text).Append("，。"));
        string[] vocabulary = [.. new TinyCheckpoint().Vocabulary[..5], .. characters.Distinct().Select(c => c.ToString())];
        string checkpoint = new TinyCheckpoint { Vocabulary = vocabulary }.Write(folder);
        float[][] answers = Teach(Plan(Small with { Epochs = 40, Patience = 40, Rate = 3e-3 }, checkpoint), [.. Asked, string.Concat(Enumerable.Repeat("发展产业", 20))]);
        Assert.Equal(1, Right(answers[..20]));
        Assert.True(answers[^1][0] > 0.5);
    }

    [TorchFact]
    public void A_damaged_checkpoint_is_refused_before_anything_is_trained()
    {
        string checkpoint = new TinyCheckpoint().Write(folder);
        byte[] whole = File.ReadAllBytes(Path.Combine(checkpoint, "model.safetensors"));
        folder.Write("checkpoint/model.safetensors", whole[..^1]);
        using TorchTeacherTrainer trainer = new(Plan(Small, checkpoint), 1);
        Assert.Equal(ErrorCodes.BadCheckpoint, Assert.Throws<SpeechMLException>(() => trainer.Pretrain(Unlabelled())).Code);
        using TorchTeacherTrainer none = new(Plan(Small, folder.At("none")), 1);
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => none.Pretrain(Unlabelled())).Code);
    }

    [TorchFact]
    public void Cancelling_ends_the_work()
    {
        using CancellationTokenSource source = new();
        using TorchTeacherTrainer trainer = new(Plan(Small with { Epochs = 1000, Patience = 1000 }), 1, new Reports(report =>
        {
            if (report is { Stage: TeachingStage.Training, Epoch: 2 }) source.Cancel();
        }));
        trainer.Pretrain(Unlabelled(), source.Token);
        Assert.Throws<OperationCanceledException>(() => trainer.Train(Lessons(), 2, source.Token));
    }

    [TorchFact]
    public void Misuse_is_refused()
    {
        using TorchTeacherTrainer trainer = new(Plan(Small), 1);
        Assert.Throws<InvalidOperationException>(() => trainer.Train(Lessons(), 2));
        trainer.Pretrain(Unlabelled());
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Train([], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Train(Lessons(), 1));
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => new TorchTeacherTrainer(Plan(Small with { Patience = 0 }), 1)).Code);
    }

    /// <summary>Reports on the calling thread.</summary>
    private sealed class Reports(Action<TeachingProgress> report) : IProgress<TeachingProgress>
    {
        public void Report(TeachingProgress value) => report(value);
    }
}

using System.Text.Json;
using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.TestSupport;
using SpeechML.Training.Teaching;
using SpeechML.Training.Tests.Datasets;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Teaching;

/// <summary>Training with a teacher, from end to end; the teacher is a rule.</summary>
public sealed class DistillationTests : IDisposable
{
    private const int Documents = 10;

    private readonly TempFolder folder = new();
    private readonly TrainingPlan plan;

    public DistillationTests()
    {
        folder.Write("train.jsonl", string.Join('\n', Enumerable.Range(0, 40).Select(i =>
            Examples.Line($"d{i % Documents}", i, i % 2 == 0 ? $"扩大工业投资第{i}批" : $"办好养老服务第{i}批", i % 2 == 0 ? "经济" : "民生", i % 4 == 1 ? ["经济"] : []))));
        folder.Write("test.jsonl", string.Join('\n', Examples.Line("t", 1, "扩大工业投资", "经济"), Examples.Line("t", 2, "办好养老服务", "民生"), Examples.Line("t", 3, "办好养老服务站", "经济", "民生")));
        folder.Write("archive/a.txt", string.Concat(Enumerable.Range(0, 30).Select(i => $"{(i % 2 == 0 ? "桑蚕丝绸织造" : "幼儿托育照护")}第{i}号\n")));
        folder.Write("figures.jsonl", """{"doc":"d","seq":1,"text":"今年新建学校3所。","targets":[{"start":6,"quote":"3所","indicator":"新建学校","value":3,"unit":"所","period":"今年","status":"target"}]}""");
        VectorFiles.Build([folder.At("train.jsonl"), folder.At("archive/a.txt")], folder.At("a.vectors"), new VectorOptions { MinDocumentFrequency = 1, Dimensions = 0 }, 2);
        plan = new TrainingPlan
        {
            Vectors = folder.At("a.vectors"),
            Sources = [new TrainingSource(folder.At("train.jsonl"))],
            Targets = new TargetPlan { Sources = [new FigureSource(folder.At("figures.jsonl"))] },
            Evaluations = [folder.At("test.jsonl")],
            Teacher = new TeacherPlan { Unlabelled = [folder.At("archive")], Paragraphs = 20, Weight = 1 },
        };
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Labels are in order of their names: 民生, 经济 (the first sign's code point decides).</summary>
    private static float[] Rule(string text) => text.Contains("桑蚕") || text.Contains("工业") ? [0.1f, 0.9f] : [0.8f, 0.2f];

    private string Train(TrainingPlan by, ITeacherTrainer? teacher)
    {
        BundleTrainer.Train(by, folder.At("model"), 2, [], teacher);
        return folder.At("model");
    }

    private string Ask(string bundle, string text)
    {
        ParagraphClassifier classifier = new(ModelBundle.Load(bundle).Classifier);
        return classifier.Labels[classifier.Classify(text, new float[2])];
    }

    [Fact]
    public void The_table_learns_what_only_the_teacher_knows()
    {
        Assert.Equal(["民生", "经济"], ModelBundle.Load(Train(plan, new FakeTeacherTrainer(Rule))).Classifier.Labels);
        Assert.Equal("经济", Ask(folder.At("model"), "桑蚕丝绸"));
        Assert.Equal("民生", Ask(folder.At("model"), "幼儿托育"));
        Train(plan, new FakeTeacherTrainer(text => [1 - Rule(text)[0], 1 - Rule(text)[1]]));
        Assert.Equal("民生", Ask(folder.At("model"), "桑蚕丝绸"));
    }

    [Fact]
    public void Each_fold_has_a_teacher_that_saw_none_of_its_documents_and_the_last_one_saw_all()
    {
        FakeTeacherTrainer trainer = new(Rule);
        Train(plan, trainer);
        Assert.Equal(plan.Classifier.Folds + 1, trainer.Lessons.Count);
        string[] all = [.. Enumerable.Range(0, Documents).Select(i => $"train/d{i}")];
        string[][] heldOut = [.. trainer.Lessons.Select(lessons => all.Except(lessons.Select(lesson => lesson.Document)).ToArray())];
        Assert.All(heldOut[..^1], documents => Assert.Equal(Documents / plan.Classifier.Folds, documents.Length));
        Assert.Equal(all, heldOut[..^1].SelectMany(documents => documents).Order(StringComparer.Ordinal));
        Assert.Empty(heldOut[^1]);
        Assert.Equal(0, trainer.Alive);
    }

    [Fact]
    public void Lessons_say_what_the_labels_say()
    {
        FakeTeacherTrainer trainer = new(Rule);
        Train(plan with { Sources = [new TrainingSource(folder.At("train.jsonl"), Weight: 0.5f)], Classifier = plan.Classifier with { SecondaryShare = 0.25f } }, trainer);
        Lesson plain = trainer.Lessons[^1].First(lesson => lesson.Text == "扩大工业投资第0批"), shared = trainer.Lessons[^1].First(lesson => lesson.Text == "办好养老服务第1批");
        Assert.Equal([0, 1], plain.Target);
        Assert.Equal([0.75f, 0.25f], shared.Target);
        Assert.Equal((0.5f, true), (plain.Weight, plain.IsTypical));
    }

    [Fact]
    public void Labelled_paragraphs_are_not_taught_again()
    {
        FakeTeacherTrainer trainer = new(Rule);
        folder.Write("archive/b.txt", "扩大工业投资第0批\n扩大牧业投资第0批\n");
        Train(plan, trainer);
        Assert.Contains("扩大牧业投资第0批", trainer.Pretrained);
        Assert.DoesNotContain("扩大工业投资第0批", trainer.Pretrained);
    }

    [Fact]
    public void The_card_tells_the_teacher_and_its_scores()
    {
        string bundle = Train(plan, new FakeTeacherTrainer(Rule));
        using JsonDocument card = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(bundle, "card.json")));
        JsonElement teacher = card.RootElement.GetProperty("teacher");
        Assert.Equal(("a rule", 40, 20), (teacher.GetProperty("description").GetString(), teacher.GetProperty("lessons").GetInt32(), teacher.GetProperty("taught").GetInt32()));
        Assert.Equal(1, teacher.GetProperty("crossValidation").GetProperty("accuracy").GetDouble());
        JsonElement test = teacher.GetProperty("evaluations")[0].GetProperty("scores");
        Assert.Equal((2 / 3.0, 1), (test.GetProperty("accuracy").GetDouble(), test.GetProperty("ok").GetDouble()));
        Assert.Contains("the teacher: test.jsonl", File.ReadAllText(Path.Combine(bundle, "card.md")));
    }

    [Fact]
    public void A_card_without_a_teacher_does_not_mention_one()
    {
        string bundle = Train(plan with { Teacher = null }, null);
        Assert.DoesNotContain("teacher", File.ReadAllText(Path.Combine(bundle, "card.json")) + File.ReadAllText(Path.Combine(bundle, "card.md")));
    }

    [Fact]
    public void What_cannot_be_taught_is_refused()
    {
        FeatureFiles.Extract([folder.At("train.jsonl")], folder.At("train.features"), 2);
        TrainingPlan features = plan with { Sources = [new TrainingSource(folder.At("train.features"))] };
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => Train(features, new FakeTeacherTrainer(Rule))).Code);
        Assert.Equal(ErrorCodes.NotBuilt, Assert.Throws<SpeechMLException>(() => Train(plan, null)).Code);
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => Train(plan with { Teacher = plan.Teacher! with { Weight = 0 } }, new FakeTeacherTrainer(Rule))).Code);
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => Train(plan with { Base = folder.At("base") }, new FakeTeacherTrainer(Rule))).Code);
        TeacherPlan wrong = plan.Teacher! with { Network = new TeacherOptions { Width = 3 } };
        Assert.Contains("width", Assert.Throws<SpeechMLException>(() => Train(plan with { Teacher = wrong }, new FakeTeacherTrainer(Rule))).Message);
        Assert.False(Directory.Exists(folder.At("model")));
    }
}

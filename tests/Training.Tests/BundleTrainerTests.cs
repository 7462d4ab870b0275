using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Targets.Judging;
using SpeechML.TestSupport;
using SpeechML.Training.Classification;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Optimization;
using SpeechML.Training.Tests.Datasets;
using SpeechML.Training.Trainers;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests;

/// <summary>Training from end to end, on made-up sentences of three labels.</summary>
public sealed class BundleTrainerTests : IDisposable
{
    private static readonly (string Label, string[] Words)[] Topics =
    [
        ("经济", ["工业增长", "扩大投资", "消费回暖", "项目建设", "外贸出口", "财政收入"]),
        ("民生", ["就业优先", "居民增收", "学校扩容", "医院改造", "养老服务", "住房保障"]),
        ("安全", ["隐患排查", "矿山监管", "防汛备汛", "森林防火", "应急演练", "道路整治"]),
    ];

    private readonly TempFolder folder = new();
    private readonly TrainingPlan plan;

    public BundleTrainerTests()
    {
        string[] train = [.. Lines(0, 90)], test = [.. Lines(90, 30)];
        folder.Write("train.jsonl", string.Join('\n', train));
        folder.Write("test.jsonl", string.Join('\n', test));
        VectorFiles.Build([folder.At("train.jsonl")], folder.At("a.vectors"), new VectorOptions { MinDocumentFrequency = 1, Dimensions = 5 }, 2);
        FeatureFiles.Extract([folder.At("train.jsonl")], folder.At("train.features"), 2);
        FeatureFiles.Extract([folder.At("test.jsonl")], folder.At("test.features"), 2);
        folder.Write("figures.jsonl", """
            {"doc":"d","seq":1,"text":"今年新建学校3所。","targets":[{"start":6,"quote":"3所","indicator":"新建学校","value":3,"unit":"所","period":"今年","status":"target"}]}
            {"doc":"d","seq":2,"text":"去年修路8公里。","targets":[{"start":4,"quote":"8公里","indicator":"修路","value":8,"unit":"公里","period":"去年","status":"actual"}]}
            """);
        plan = new TrainingPlan
        {
            Vectors = folder.At("a.vectors"),
            Sources = [new TrainingSource(folder.At("train.jsonl"))],
            Targets = new TargetPlan { Sources = [new FigureSource(folder.At("figures.jsonl"))] },
            Classifier = new ClassifierOptions { Trainer = TrainerCatalog.Mixture },
        };
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Lines(int from, int count)
    {
        for (int i = from; i < from + count; i++)
        {
            (string label, string[] words) = Topics[i % Topics.Length];
            string second = Topics[(i + 1) % Topics.Length].Label;
            yield return Examples.Line($"讲话{i / 6}", i, $"今年要抓好{words[i * 7 % 6]}，推进{words[i * 5 / 3 % 6]}。", label, i % 5 == 0 ? [second] : []);
        }
    }

    private string Train(string name, TrainingPlan by, int threads = 2)
    {
        BundleTrainer.Train(by, folder.At(name), threads);
        return folder.At(name);
    }

    [Fact]
    public void What_is_taught_is_learned()
    {
        string bundle = Train("模型", plan);
        Assert.True(BundleEvaluator.EvaluateLabels(bundle, folder.At("test.jsonl")).Accuracy > 0.95);
        ParagraphClassifier classifier = new(ModelBundle.Load(bundle).Classifier);
        Assert.Equal(Topics.Select(topic => topic.Label).Order(StringComparer.Ordinal), classifier.Labels);
        float[] scores = new float[3];
        Assert.Equal("安全", classifier.Labels[classifier.Classify("抓好森林防火和隐患排查", scores)]);
    }

    [Fact]
    public void A_folder_that_would_not_be_replaced_is_refused_before_the_work()
    {
        folder.Write("模型/bundle.json", "{}");
        folder.Write("模型/记录.txt", "甲");
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Train("模型", plan with { Vectors = folder.At("没有.vectors") }));
        Assert.Equal((ErrorCodes.Unwritable, folder.At("模型")), (error.Code, error.File));
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes_for_any_number_of_threads()
    {
        string one = Train("1", plan, threads: 1), two = Train("2", plan, threads: 2), again = Train("1", plan, threads: 1);
        foreach (string name in (string[])[BundleManifest.FileName, ClassifierFormat.FileName, StatusJudgeFormat.FileName])
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(one, name)), File.ReadAllBytes(Path.Combine(two, name)));
            Assert.Equal(File.ReadAllBytes(Path.Combine(one, name)), File.ReadAllBytes(Path.Combine(again, name)));
        }
    }

    [Fact]
    public void Features_train_and_evaluate_as_their_text_does()
    {
        string fromText = Train("甲", plan), fromFeatures = Train("乙", plan with { Sources = [new TrainingSource(folder.At("train.features"))] });
        Assert.Equal(File.ReadAllBytes(Path.Combine(fromText, ClassifierFormat.FileName)), File.ReadAllBytes(Path.Combine(fromFeatures, ClassifierFormat.FileName)));
        LabelEvaluation text = BundleEvaluator.EvaluateLabels(fromText, folder.At("test.jsonl")), features = BundleEvaluator.EvaluateLabels(fromText, folder.At("test.features"));
        Assert.Equal((text.Accuracy, text.Ok, text.MacroF1, text.CalibrationError), (features.Accuracy, features.Ok, features.MacroF1, features.CalibrationError));
        Assert.Equal(text.Confusion, features.Confusion);
    }

    [Fact]
    public void Confidence_is_calibrated_on_documents_that_the_model_did_not_see()
    {
        // Labels that have nothing to do with the text are learned by heart and mean nothing elsewhere.
        string[] lines = [.. Enumerable.Range(0, 60).Select(i => Examples.Line($"d{i}", 1, new string([.. Enumerable.Range(0, 8).Select(j => (char)(0x4E00 + (i * 31 + j * j * 7) % 90))]), i * i % 7 < 3 ? "x" : "y"))];
        string data = folder.Write("noise.jsonl", string.Join('\n', lines));
        VectorFiles.Build([data], folder.At("noise.vectors"), new VectorOptions { MinDocumentFrequency = 1, Dimensions = 0 }, 2);
        string bundle = Train("模型", plan with { Vectors = folder.At("noise.vectors"), Sources = [new TrainingSource(data)], Classifier = plan.Classifier with { Patience = 0 } });
        Assert.True(BundleEvaluator.EvaluateLabels(bundle, data).Accuracy > 0.95);
        Assert.True(ModelBundle.Load(bundle).Classifier.Temperature > 2);
    }

    [Fact]
    public void Every_fit_reports_its_progress()
    {
        Reports reports = new(_ => { });
        BundleTrainer.Train(plan, folder.At("模型"), 2, reports);
        Assert.Equal([0, 1, 2, 3, 4, 5], reports.Seen.Select(report => report.Fit).Distinct().Order());
        Assert.Equal(5, reports.Seen.SkipWhile(report => report.Fit != 5).Select(report => report.Fit).Distinct().Single());
        Assert.All(reports.Seen, report => Assert.Equal(6, report.Fits));
        Assert.All(reports.Seen.GroupBy(report => report.Fit), fit => Assert.Equal(Enumerable.Range(1, fit.Count()), fit.Select(report => report.Iteration)));
    }

    [Fact]
    public void A_bundle_knows_the_files_that_it_learned_from_by_their_bytes()
    {
        string bundle = Train("模型", plan);
        File.Copy(folder.At("train.jsonl"), folder.At("copy.jsonl"));
        Assert.True(BundleEvaluator.LearnedFrom(bundle, folder.At("copy.jsonl")));
        Assert.True(BundleEvaluator.LearnedFrom(bundle, plan.Targets.Sources[0].Path));
        Assert.False(BundleEvaluator.LearnedFrom(bundle, folder.At("test.jsonl")));
        Assert.Equal(folder.At("没有"), Assert.Throws<SpeechMLException>(() => BundleEvaluator.LearnedFrom(bundle, folder.At("没有"))).File);
    }

    [Fact]
    public void A_bundle_that_is_trained_on_knows_what_its_base_and_that_ones_base_learned_from()
    {
        string first = Train("一", plan);
        string second = Train("二", plan with { Base = first, Sources = [new TrainingSource(folder.At("test.jsonl"))], Evaluations = [] });
        string third = Train("三", plan with { Base = second, Sources = [new TrainingSource(folder.At("test.jsonl"))], Evaluations = [] });
        Assert.All((string[])[folder.At("train.jsonl"), folder.At("test.jsonl"), plan.Targets.Sources[0].Path], file => Assert.True(BundleEvaluator.LearnedFrom(third, file)));
        Assert.False(BundleEvaluator.LearnedFrom(first, folder.At("test.jsonl")));
        Assert.Contains("`speechml compare OLD NEW FILE` tells which is better", File.ReadAllText(Path.Combine(third, "card.md")));
    }

    [Fact]
    public void Files_of_one_collection_share_their_documents()
    {
        // With one document left in common there are fewer documents than folds; as collections of their own there are enough.
        string Part(string name, int from) => folder.Write(name, string.Join('\n', Enumerable.Range(from, 3).SelectMany(document =>
            Topics.Select((topic, i) => Examples.Line($"d{document}", from * 10 + i, topic.Words[document % topic.Words.Length], topic.Label)))));
        TrainingSource first = new(Part("一.jsonl", 0)), second = new(Part("二.jsonl", 1));
        Train("分", plan with { Sources = [first, second] });
        SpeechMLException error = Assert.Throws<SpeechMLException>(() =>
            Train("合", plan with { Sources = [first with { Collection = "c" }, second with { Collection = "c" }] }));
        Assert.Contains("5 documents", error.Message);
    }

    [Fact]
    public void Cancelled_training_leaves_no_folder()
    {
        string[] before = folder.Entries();
        using CancellationTokenSource source = new();
        Reports reports = new(report =>
        {
            if (report is { Fit: 2, Iteration: 2 }) source.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => BundleTrainer.Train(plan, folder.At("模型"), 2, reports, source.Token));
        Assert.Equal((2, 2), (reports.Seen[^1].Fit, reports.Seen[^1].Iteration));
        Assert.Equal(before, folder.Entries());
    }

    [Fact]
    public void Data_that_cannot_be_learned_from_is_refused_and_no_folder_is_made()
    {
        string oneLabel = folder.Write("one.jsonl", string.Join('\n', Enumerable.Range(0, 10).Select(i => Examples.Line($"d{i}", i, "甲", "x"))));
        string fewDocuments = folder.Write("few.jsonl", string.Join('\n', Enumerable.Range(0, 10).Select(i => Examples.Line($"d{i % 4}", i, "甲", $"x{i % 2}"))));
        foreach ((string path, string problem) in ((string, string)[])[(oneLabel, "two labels"), (fewDocuments, "5 documents")])
        {
            SpeechMLException error = Assert.Throws<SpeechMLException>(() => Train("模型", plan with { Sources = [new TrainingSource(path)] }));
            Assert.Equal((ErrorCodes.BadDataset, path), (error.Code, error.File));
            Assert.Contains(problem, error.Message);
        }

        Assert.False(Directory.Exists(folder.At("模型")));
    }

    [Fact]
    public void Sources_none_of_which_calibrates_are_refused_and_no_folder_is_made()
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Train("模型", plan with { Sources = [plan.Sources[0] with { Calibrates = false }] }));
        Assert.Equal((ErrorCodes.BadDataset, plan.Sources[0].Path), (error.Code, error.File));
        Assert.Contains("calibrates", error.Message);
        Assert.False(Directory.Exists(folder.At("模型")));
    }

    [Fact]
    public void Missing_data_is_named()
    {
        Assert.Equal(folder.At("没有"), Assert.Throws<SpeechMLException>(() => Train("模型", plan with { Vectors = folder.At("没有") })).File);
        Assert.Equal(folder.At("没有"), Assert.Throws<SpeechMLException>(() => Train("模型", plan with { Sources = [new TrainingSource(folder.At("没有"))] })).File);
    }

    [Fact]
    public void A_linear_trainer_s_weights_are_what_the_bundle_answers_by()
    {
        string bundle = folder.At("模型");
        FixedTrainer trainer = new("fixed");
        BundleTrainer.Train(plan with { Classifier = new ClassifierOptions { Trainer = "fixed" } }, bundle, 1, [trainer]);

        ClassifierModel model = ModelBundle.Load(bundle).Classifier;
        Assert.Equal(6, trainer.Problems.Count);
        LinearProblem last = trainer.Problems[^1];
        Assert.Equal((90, 3), (last.Rows.RowCount, last.LabelCount));
        Assert.Equal(0, model.Scales.Sentence);

        // The answer for a training text is the softmax of the weights at its row, whatever its sentences are.
        float[] scores = new float[3];
        new ParagraphClassifier(model with { Temperature = 1 }).Classify("今年要抓好工业增长，推进工业增长。", scores);
        float[] expected = Softmax(last.Rows, 0);
        Assert.All(scores.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-5));
        Assert.True(scores.Max() - scores.Min() > 0.05);
        Assert.Contains("trained by fixed (test)", File.ReadAllText(Path.Combine(bundle, "card.md")));
    }

    [Fact]
    public void The_softmax_trainer_learns_and_says_so()
    {
        string bundle = Train("模型", plan with { Classifier = new ClassifierOptions { Trainer = TrainerCatalog.Softmax } });
        Assert.True(BundleEvaluator.EvaluateLabels(bundle, folder.At("test.jsonl")).Accuracy > 0.95);
        Assert.Contains("\"trainer\": \"softmax (SpeechML)\"", File.ReadAllText(Path.Combine(bundle, "card.json")));
    }

    [Fact]
    public void A_trainer_that_the_build_has_not_is_refused_with_those_that_it_has()
    {
        TrainingPlan unknown = plan with { Classifier = new ClassifierOptions { Trainer = "mlnet-magic" } };
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => BundleTrainer.Train(unknown, folder.At("模型"), 1, [new FixedTrainer("fixed")]));
        Assert.Equal(ErrorCodes.UnknownTrainer, error.Code);
        Assert.Contains("mixture, softmax, fixed", error.Message);
        Assert.False(Directory.Exists(folder.At("模型")));
    }

    [Fact]
    public void A_plan_that_names_no_trainer_is_trained_by_the_first_that_reaches_the_optimum()
    {
        TrainingPlan unnamed = plan with { Classifier = new ClassifierOptions() };
        BundleTrainer.Train(unnamed, folder.At("甲"), 1, [new FixedTrainer("near"), new FixedTrainer("there") { ReachesOptimum = true }]);
        Assert.Contains("trained by there (test)", File.ReadAllText(folder.At("甲/card.md")));
        Assert.Contains("\"trainer\": \"there\"", File.ReadAllText(folder.At("甲/card.json")));
    }

    [Fact]
    public void A_plan_that_names_no_trainer_is_trained_by_softmax_where_no_other_reaches_the_optimum()
    {
        BundleTrainer.Train(plan with { Classifier = new ClassifierOptions() }, folder.At("甲"), 1, [new FixedTrainer("near")]);
        Train("乙", plan with { Classifier = new ClassifierOptions { Trainer = TrainerCatalog.Softmax } });
        Assert.Contains("trained by softmax (SpeechML)", File.ReadAllText(folder.At("甲/card.md")));
        Assert.Equal(File.ReadAllBytes(folder.At("乙/classifier.bin")), File.ReadAllBytes(folder.At("甲/classifier.bin")));
    }

    [Fact]
    public void Trainers_that_reach_the_optimum_are_given_the_time()
    {
        Assert.Equal((1000, 1e-5), Limits(new ClassifierOptions(), reachesOptimum: true));
        Assert.Equal((100, 1e-4), Limits(new ClassifierOptions(), reachesOptimum: false));
        Assert.Equal((7, 0.5), Limits(new ClassifierOptions { MaxIterations = 7, Tolerance = 0.5 }, reachesOptimum: true));

        (int, double) Limits(ClassifierOptions options, bool reachesOptimum)
        {
            FixedTrainer trainer = new("fixed") { ReachesOptimum = reachesOptimum };
            BundleTrainer.Train(plan with { Classifier = options with { Trainer = "fixed" } }, folder.At("甲"), 1, [trainer]);
            return (trainer.Problems[^1].MaxIterations, trainer.Problems[^1].Tolerance);
        }
    }

    [Fact]
    public void Only_the_mixture_trains_on_from_a_base_and_it_does_where_no_trainer_is_named()
    {
        TrainingPlan onFrom = plan with { Base = Train("甲", plan), Classifier = new ClassifierOptions { Trainer = TrainerCatalog.Softmax } };
        Assert.Equal(ErrorCodes.UnknownTrainer, Assert.Throws<SpeechMLException>(() => Train("乙", onFrom)).Code);
        BundleTrainer.Train(onFrom with { Classifier = new ClassifierOptions() }, folder.At("乙"), 1, [new FixedTrainer("there") { ReachesOptimum = true }]);
        Assert.Contains("trained by mixture (SpeechML)", File.ReadAllText(folder.At("乙/card.md")));
    }

    private static float[] Softmax(SparseMatrix rows, int row)
    {
        float[] scores = [.. FixedTrainer.Bias.Select(bias => (float)bias)];
        for (int i = rows.RowStart[row]; i < rows.RowStart[row + 1]; i++)
        {
            for (int label = 0; label < scores.Length; label++)
            {
                scores[label] += rows.Value[i] * (float)FixedTrainer.Weight(rows.Column[i], label);
            }
        }

        return Calibrator.Softmax(scores, 1);
    }

    [Fact]
    public void Misuse_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => BundleTrainer.Train(null!, "a", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Train("模型", plan, threads: 0));
        Assert.ThrowsAny<ArgumentException>(() => BundleTrainer.Train(plan, "", 1));
    }

    [Fact]
    public void Nobody_need_ask_for_progress()
    {
        BundleTrainer.Train(plan, folder.At("甲"), 2, null);
        BundleTrainer.Train(plan, folder.At("乙"), 2, [], null);
        Assert.Equal(File.ReadAllBytes(folder.At("甲/classifier.bin")), File.ReadAllBytes(folder.At("乙/classifier.bin")));
    }

    /// <summary>Answers any problem with the same weights.</summary>
    private sealed class FixedTrainer(string name) : ILinearTrainer
    {
        public static double[] Bias { get; } = [0.3, -0.2, 0];

        public List<LinearProblem> Problems { get; } = [];

        public string Name => name;

        public string Maker => "test";

        public bool ReachesOptimum { get; init; }

        public static double Weight(int column, int label) => (column * 7 + label * 5) % 11 - 5;

        public LinearWeights Train(LinearProblem problem, CancellationToken cancellation)
        {
            Problems.Add(problem);
            int labels = problem.LabelCount;
            return new LinearWeights(labels, [.. Enumerable.Range(0, problem.Rows.ColumnCount * labels).Select(i => Weight(i / labels, i % labels))], Bias);
        }
    }

    private sealed class Reports(Action<TrainingProgress> then) : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Seen { get; } = [];

        public void Report(TrainingProgress value)
        {
            Seen.Add(value);
            then(value);
        }
    }
}

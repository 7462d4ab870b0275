using System.Text.Json;
using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.TestSupport;
using SpeechML.Training.Classification;
using SpeechML.Training.Optimization;
using SpeechML.Training.Tests.Datasets;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests;

/// <summary>Training on from a bundle: the new is learned, the old is kept.</summary>
public sealed class TrainingOnTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly TrainingPlan plan;
    private readonly string basis;

    public TrainingOnTests()
    {
        folder.Write("old.jsonl", string.Join('\n', Enumerable.Range(0, 40).Select(i =>
            Examples.Line($"旧{i / 4}", i, i % 2 == 0 ? $"发展工业，扩大投资，第{i}项。" : $"建好学校，照顾老人，第{i}项。", i % 2 == 0 ? "经济" : "民生", []))));
        folder.Write("new.jsonl", string.Join('\n', Enumerable.Range(0, 12).Select(i =>
            Examples.Line("新", i, $"森林防火，河道防汛，第{i}次。", "安全", []))));
        folder.Write("figures.jsonl", """
            {"doc":"d","seq":1,"text":"今年新建学校3所。","targets":[{"start":6,"quote":"3所","indicator":"新建学校","value":3,"unit":"所","period":"今年","status":"target"}]}
            {"doc":"d","seq":2,"text":"去年修路8公里。","targets":[{"start":4,"quote":"8公里","indicator":"修路","value":8,"unit":"公里","period":"去年","status":"actual"}]}
            """);
        VectorFiles.Build([folder.At("old.jsonl"), folder.At("new.jsonl")], folder.At("a.vectors"), new VectorOptions { MinDocumentFrequency = 1, Dimensions = 4 }, 1);
        plan = new TrainingPlan
        {
            Vectors = folder.At("a.vectors"),
            Sources = [new TrainingSource(folder.At("old.jsonl"))],
            Targets = new TargetPlan { Sources = [new FigureSource(folder.At("figures.jsonl"))] },
            Evaluations = [folder.At("old.jsonl")],
            Date = "2026-01-02",
        };
        basis = Train("base", plan);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_label_of_the_new_data_is_learned_and_the_old_ones_are_kept()
    {
        SpeechAnalyzer analyzer = SpeechAnalyzer.Load(Train("on", plan with { Base = basis, Sources = [new TrainingSource(folder.At("new.jsonl"))], Evaluations = [] }));

        Assert.Equal(["安全", "民生", "经济"], analyzer.Classifier.Labels);
        Assert.Equal("安全", analyzer.Analyze("抓好森林防火和河道防汛。").Label);
        Assert.Equal("经济", analyzer.Analyze("发展工业，扩大投资。").Label);
        Assert.Equal("民生", analyzer.Analyze("建好学校，照顾老人。").Label);
    }

    [Fact]
    public void The_intercepts_and_the_calibration_of_the_base_are_kept()
    {
        ClassifierModel before = ModelBundle.Load(basis).Classifier;
        ClassifierModel after = ModelBundle.Load(Train("same", plan with { Base = basis })).Classifier;

        Assert.Equal(before.Labels, after.Labels);
        Assert.Equal(before.Bias, after.Bias);
        Assert.Equal(before.Temperature, after.Temperature);
        Assert.Equal(before.SecondaryThresholds, after.SecondaryThresholds);
    }

    [Fact]
    public void The_prior_is_the_table_read_back()
    {
        ClassifierModel model = ModelBundle.Load(basis).Classifier;

        LinearWeights prior = PriorWeights.Of(model, ["民生", "新", "经济"]);
        NGramTable table = new FeatureSpace(model).Collapse(PriorWeights.Of(model, model.Labels));

        Assert.Equal(0, prior.Bias[1]);
        Assert.Equal(model.Bias[0], (float)prior.Bias[0]);
        Assert.Equal(model.Table.Hashes, table.Hashes);
        Assert.All(model.Table.ToRows().Zip(table.ToRows()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void The_card_names_data_by_hash_and_tells_the_scores()
    {
        using JsonDocument card = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(basis, "card.json")));
        JsonElement source = Assert.Single(card.RootElement.GetProperty("sources").EnumerateArray());

        Assert.Equal("2026-01-02", card.RootElement.GetProperty("date").GetString());
        Assert.Equal(40, source.GetProperty("paragraphs").GetInt32());
        Assert.Equal(10, source.GetProperty("documents").GetInt32());
        Assert.Equal(BundleManifest.Describe(File.ReadAllBytes(folder.At("old.jsonl"))).Sha256, source.GetProperty("file").GetProperty("sha256").GetString());
        Assert.Equal(40, card.RootElement.GetProperty("crossValidation").GetProperty("paragraphs").GetInt32());
        Assert.Equal(1, card.RootElement.GetProperty("evaluations")[0].GetProperty("scores").GetProperty("accuracy").GetDouble());
        string text = File.ReadAllText(Path.Combine(basis, "card.md"));
        Assert.Contains("| old.jsonl | 40 | 10 | 1 |", text);
        Assert.Contains("| cross-validation | 40 |", text);
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_culture()
    {
        using ForeignCulture culture = new();
        string again = Train("again", plan);

        Assert.Contains("| 100 % |", File.ReadAllText(Path.Combine(basis, "card.md")));
        Assert.All(Directory.GetFiles(basis), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(again, Path.GetFileName(file)))));
    }

    [Fact]
    public void The_card_of_a_bundle_trained_on_names_its_base()
    {
        string on = Train("named", plan with { Base = basis });
        using JsonDocument card = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(on, "card.json")));

        Assert.Equal(
            BundleManifest.Describe(File.ReadAllBytes(Path.Combine(basis, "bundle.json"))).Sha256,
            card.RootElement.GetProperty("base").GetProperty("sha256").GetString());
        Assert.Equal(JsonValueKind.Null, card.RootElement.GetProperty("crossValidation").ValueKind);
    }

    private string Train(string name, TrainingPlan by)
    {
        BundleTrainer.Train(by, folder.At(name), threads: 2);
        return folder.At(name);
    }
}

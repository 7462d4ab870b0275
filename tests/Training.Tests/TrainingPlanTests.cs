using SpeechML.TestSupport;

namespace SpeechML.Training.Tests;

public sealed class TrainingPlanTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private TrainingPlan Load(string json) => TrainingPlan.Load(folder.Write("下/plan.json", json));

    [Fact]
    public void Paths_are_relative_to_the_plan_and_settings_have_defaults()
    {
        TrainingPlan plan = Load("""
            {
              // The data.
              "vectors": "v.vectors",
              "sources": [ { "path": "a.jsonl", "weight": 0.5 }, { "path": "../b.features" }, ],
              "classifier": { "l2": 0.2, "folds": 3 }
            }
            """);
        Assert.Equal(folder.At("下/v.vectors"), plan.Vectors);
        Assert.Equal([(folder.At("下/a.jsonl"), 0.5f), (folder.At("下/../b.features"), 1f)], plan.Sources.Select(source => (source.Path, source.Weight)));
        Assert.Equal((0.2, 3, 300), (plan.Classifier.L2, plan.Classifier.Folds, plan.Classifier.MaxIterations));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"vectors":"v"}""")]
    [InlineData("""{"sources":[]}""")]
    [InlineData("""{"vectors":"v","sources":[],"speed":1}""")]
    [InlineData("""{"vectors":"v","sources":[],"classifier":{"l3":1}}""")]
    [InlineData("""{"vectors":"v","sources":"a"}""")]
    [InlineData("""{"vectors":null,"sources":[]}""")]
    [InlineData("""{"vectors":"v","sources":null}""")]
    [InlineData("""{"vectors":"v","sources":[null]}""")]
    [InlineData("""{"vectors":"v","sources":[{}]}""")]
    [InlineData("""{"vectors":"v","sources":[{"path":null}]}""")]
    [InlineData("""{"vectors":"v","sources":[],"classifier":null}""")]
    public void A_plan_of_another_form_is_a_bad_dataset(string json)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Load(json));
        Assert.Equal((ErrorCodes.BadDataset, folder.At("下/plan.json")), (error.Code, error.File));
    }

    [Fact]
    public void An_error_of_form_names_its_line() =>
        Assert.Equal(2, Assert.Throws<SpeechMLException>(() => Load("{\n\"vectors\": 5}")).Line);

    [Fact]
    public void A_missing_plan_is_unreadable() =>
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => TrainingPlan.Load(folder.At("没有.json"))).Code);
}

using SpeechML.TestSupport;
using SpeechML.Training.Classification;
using SpeechML.Training.Targets;
using SpeechML.Training.Teaching;

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
              "sources": [ { "path": "a.jsonl", "weight": 0.5, "calibrates": false }, { "path": "../b.features" }, ],
              "targets": { "sources": [ { "path": "c.jsonl", "weight": 0.5 }, { "path": "../d.figures" } ], "judge": { "minCount": 3 } },
              "classifier": { "l2": 0.2, "folds": 3 }
            }
            """);
        Assert.Equal(folder.At("下/v.vectors"), plan.Vectors);
        Assert.Equal([(folder.At("下/a.jsonl"), 0.5f, false), (folder.At("下/../b.features"), 1f, true)], plan.Sources.Select(source => (source.Path, source.Weight, source.Calibrates)));
        Assert.Equal([new FigureSource(folder.At("下/c.jsonl"), 0.5f), new FigureSource(folder.At("下/../d.figures"))], plan.Targets.Sources);
        Assert.Equal((3, 20), (plan.Targets.Judge.MinCount, plan.Targets.Judge.Epochs));
        Assert.Equal(new ClassifierOptions { L2 = 0.2, Folds = 3 }, plan.Classifier);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"vectors":"v"}""")]
    [InlineData("""{"sources":[]}""")]
    [InlineData("""{"vectors":"v","sources":[]}""")]
    [InlineData("""{"vectors":"v","targets":{"sources":[]}}""")]
    [InlineData("""{"sources":[],"targets":{"sources":[]}}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{"sources":[]},"speed":1}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{"sources":[]},"classifier":{"l3":1}}""")]
    [InlineData("""{"vectors":"v","sources":"a","targets":{"sources":[]}}""")]
    [InlineData("""{"vectors":null,"sources":[],"targets":{"sources":[]}}""")]
    [InlineData("""{"vectors":"v","sources":null,"targets":{"sources":[]}}""")]
    [InlineData("""{"vectors":"v","sources":[null],"targets":{"sources":[]}}""")]
    [InlineData("""{"vectors":"v","sources":[{}],"targets":{"sources":[]}}""")]
    [InlineData("""{"vectors":"v","sources":[{"path":null}],"targets":{"sources":[]}}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{"sources":[]},"classifier":null}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":null}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{}}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{"sources":null}}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{"sources":[null]}}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{"sources":[{"path":null}]}}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{"sources":[],"judge":null}}""")]
    [InlineData("""{"vectors":"v","sources":[],"targets":{"sources":[]},"evaluations":[null]}""")]
    public void A_plan_of_another_form_is_a_bad_dataset(string json)
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => Load(json));
        Assert.Equal((ErrorCodes.BadDataset, folder.At("下/plan.json")), (error.Code, error.File));
    }

    [Fact]
    public void The_smallest_plan_has_defaults_for_the_rest()
    {
        TrainingPlan plan = Load("""{"vectors":"v","sources":[],"targets":{"sources":[]}}""");
        Assert.Equal(new ClassifierOptions(), plan.Classifier);
        Assert.Equal(new JudgeOptions(), plan.Targets.Judge);
        Assert.Empty(plan.Sources);
        Assert.Empty(plan.Evaluations);
        Assert.Equal((null, null, null), (plan.Base, plan.Date, plan.Teacher));
    }

    /// <summary>A reader that is generated at compile time forgets the defaults of init-only members.</summary>
    [Fact]
    public void Empty_settings_have_defaults()
    {
        TrainingPlan plan = Load("""
            {"vectors":"v","sources":[{"path":"a"}],"targets":{"sources":[],"judge":{}},"classifier":{},"teacher":{"unlabelled":["u"],"network":{}}}
            """);
        Assert.Equal(new ClassifierOptions(), plan.Classifier);
        Assert.Equal(new JudgeOptions(), plan.Targets.Judge);
        Assert.Equal(new TrainingSource(folder.At("下/a")), Assert.Single(plan.Sources));
        TeacherPlan teacher = new() { Unlabelled = plan.Teacher!.Unlabelled };
        Assert.Equal(teacher, plan.Teacher);
        Assert.Equal(new TeacherOptions(), plan.Teacher.Network);
    }

    [Fact]
    public void An_error_of_form_names_its_line() =>
        Assert.Equal(2, Assert.Throws<SpeechMLException>(() => Load("{\n\"vectors\": 5}")).Line);

    [Theory]
    [InlineData("没有.json")]
    [InlineData("a\0")]
    public void A_missing_plan_and_a_name_that_no_file_can_have_are_unreadable(string name) =>
        Assert.Equal(ErrorCodes.Unreadable, Assert.Throws<SpeechMLException>(() => TrainingPlan.Load(folder.At(name))).Code);
}

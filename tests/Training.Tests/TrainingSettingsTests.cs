using SpeechML.TestSupport;
using SpeechML.Training.Classification;
using SpeechML.Training.Targets;
using SpeechML.Training.Teaching;

namespace SpeechML.Training.Tests;

/// <summary>Settings that would ruin a model are refused before anything is read: none of the files is there.</summary>
public sealed class TrainingSettingsTests : IDisposable
{
    private static readonly TrainingPlan Plan = new()
    {
        Vectors = "没有.vectors",
        Sources = [new TrainingSource("没有.jsonl")],
        Targets = new TargetPlan { Sources = [new FigureSource("没有.figures")] },
    };

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private void Refuses(TrainingPlan plan, string problem)
    {
        foreach (TrainingPlan each in (TrainingPlan[])[plan, plan with { Base = "没有" }])
        {
            SpeechMLException error = Assert.Throws<SpeechMLException>(() => BundleTrainer.Train(each, folder.At("模型"), 1));
            Assert.Equal(ErrorCodes.BadDataset, error.Code);
            Assert.StartsWith(problem, error.Message);
        }

        Assert.Empty(folder.Entries());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_weight_is_above_0(float weight)
    {
        Refuses(Plan with { Sources = [.. Plan.Sources, new TrainingSource("乙.jsonl", weight)] }, "The \"weight\" of the source 乙.jsonl must be a number above 0.");
        Refuses(Plan with { Targets = new TargetPlan { Sources = [new FigureSource("丙.figures", weight)] } }, "The \"weight\" of the figures in 丙.figures must be a number above 0.");
    }

    [Fact]
    public void There_is_something_to_learn_from()
    {
        Refuses(Plan with { Sources = [] }, "\"sources\" must be one labelled file or more.");
        Refuses(Plan with { Sources = [null!] }, "The name of every file must be text.");
        Refuses(Plan with { Targets = new TargetPlan { Sources = [null!] } }, "The name of every file must be text.");
        Refuses(Plan with { Evaluations = [null!] }, "The name of every file must be text.");
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_of_the_classifier_are_in_their_ranges(double wrong)
    {
        ClassifierOptions defaults = new();
        foreach ((string name, ClassifierOptions options) in ((string, ClassifierOptions)[])[
            ("l2", defaults with { L2 = wrong }), ("priorL2", defaults with { PriorL2 = wrong }), ("latentScale", defaults with { LatentScale = (float)wrong }),
            ("sentenceScale", defaults with { SentenceScale = (float)wrong }), ("paragraphScale", defaults with { ParagraphScale = (float)wrong }),
            ("secondaryShare", defaults with { SecondaryShare = (float)wrong }), ("unsureWeight", defaults with { UnsureWeight = (float)wrong }),
            ("balance", defaults with { Balance = wrong }), ("tolerance", defaults with { Tolerance = wrong }),
            ("paragraphScale", defaults with { SentenceScale = 0, ParagraphScale = 0 }), ("folds", defaults with { Folds = 1 }),
            ("maxIterations", defaults with { MaxIterations = -5 }), ("maxIterations", defaults with { MaxIterations = 0 }), ("patience", defaults with { Patience = -1 })])
        {
            Refuses(Plan with { Classifier = options }, $"The classifier's \"{name}\" must be ");
        }
    }

    [Fact]
    public void Numbers_of_the_judge_are_in_their_ranges()
    {
        foreach ((string name, JudgeOptions options) in ((string, JudgeOptions)[])[
            ("epochs", new JudgeOptions(Epochs: 0)), ("learningRate", new JudgeOptions(LearningRate: 0)), ("learningRate", new JudgeOptions(LearningRate: float.NaN)),
            ("minCount", new JudgeOptions(MinCount: 0))])
        {
            Refuses(Plan with { Targets = Plan.Targets with { Judge = options } }, $"The judge's \"{name}\" must be ");
        }
    }

    [Fact]
    public void A_teacher_weighs_something() =>
        Assert.Throws<SpeechMLException>(() => new TeacherPlan(Weight: float.PositiveInfinity) { Unlabelled = ["甲"] }.Validate());

    [Fact]
    public void The_ends_of_the_ranges_are_taken()
    {
        new ClassifierOptions(L2: 0, PriorL2: 0, LatentScale: 0, SentenceScale: 0, SecondaryShare: 0, UnsureWeight: 0, Balance: 0, Folds: 2, MaxIterations: 1, Patience: 0, Tolerance: 0).Validate();
        new JudgeOptions(1, float.Epsilon, 1).Validate();
        Plan.Validate();
    }
}

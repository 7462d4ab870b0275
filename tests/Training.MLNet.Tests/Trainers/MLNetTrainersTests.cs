using SpeechML.Training.Optimization;
using SpeechML.Training.Trainers;

namespace SpeechML.Training.MLNet.Tests.Trainers;

public class MLNetTrainersTests
{
    private static readonly LinearProblem Problem = LinearProblems.Small();
    private static readonly float[][] Expected = LinearProblems.Probabilities(Problem.Rows, new SoftmaxTrainer().Train(Problem, CancellationToken.None));

    public static TheoryData<string> Names => [.. MLNetTrainers.All.Select(trainer => trainer.Name)];

    private static ILinearTrainer Trainer(string name) => MLNetTrainers.All.Single(trainer => trainer.Name == name);

    private static float[][] Answers(string name, LinearProblem problem) =>
        LinearProblems.Probabilities(problem.Rows, Trainer(name).Train(problem, CancellationToken.None));

    private static float LargestDifference(float[][] a, float[][] b) => a.Zip(b, (x, y) => x.Zip(y, (p, q) => Math.Abs(p - q)).Max()).Max();

    private static int Best(float[] scores) => Array.IndexOf(scores, scores.Max());

    [Theory]
    [InlineData("mlnet-lbfgs", 0.005)]
    [InlineData("mlnet-sdca", 0.05)]
    public void The_same_objective_has_the_same_optimum(string name, double tolerance) =>
        Assert.InRange(LargestDifference(Expected, Answers(name, Problem)), 0, tolerance);

    [Fact]
    public void Every_trainer_labels_what_it_was_taught()
    {
        foreach (ILinearTrainer trainer in MLNetTrainers.All)
        {
            Assert.True(Answers(trainer.Name, Problem).Where((row, i) => Best(row) == i % LinearProblems.Labels).Count() > 110, trainer.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_problem_gives_the_same_weights_at_every_run_and_for_any_number_of_threads(string name)
    {
        LinearWeights first = Trainer(name).Train(Problem, CancellationToken.None), second = Trainer(name).Train(Problem with { Threads = 1 }, CancellationToken.None);
        Assert.Equal(first.Rows, second.Rows);
        Assert.Equal(first.Bias, second.Bias);
    }

    [Theory]
    [InlineData("mlnet-lbfgs")]
    [InlineData("mlnet-sdca")]
    public void Weights_of_paragraphs_count(string name)
    {
        LinearProblem heavy = Problem with { Weights = [.. Problem.Weights.Select((weight, i) => i % 3 == 0 ? 20 : weight)] };
        Assert.True(LargestDifference(Answers(name, Problem), Answers(name, heavy)) > 0.05);
        float[][] expected = LinearProblems.Probabilities(heavy.Rows, new SoftmaxTrainer().Train(heavy, CancellationToken.None));
        Assert.InRange(LargestDifference(expected, Answers(name, heavy)), 0, 0.1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cancelling_ends_training(string name)
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Trainer(name).Train(Problem, source.Token));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_card_is_told_library_and_version(string name) => Assert.Matches(@"^Microsoft\.ML \d+\.\d+", Trainer(name).Maker);
}

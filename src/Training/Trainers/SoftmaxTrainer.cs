using SpeechML.Training.Optimization;

namespace SpeechML.Training.Trainers;

/// <summary>Multinomial logistic regression by SpeechML's own L-BFGS, in double precision: the reference for the others.</summary>
internal sealed class SoftmaxTrainer : ILinearTrainer
{
    public string Name => TrainerCatalog.Softmax;

    public string Maker => TrainerCatalog.OwnMaker;

    public bool ReachesOptimum => true;

    public LinearWeights Train(LinearProblem problem, CancellationToken cancellation)
    {
        LbfgsOptions options = new() { MaxIterations = problem.MaxIterations, Tolerance = problem.Tolerance };
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = problem.Threads, CancellationToken = cancellation };
        return new SoftmaxRegression(options, parallel).Train(
            problem.Rows, problem.Targets, problem.Weights, problem.LabelCount, problem.L2, problem.OnIteration);
    }
}

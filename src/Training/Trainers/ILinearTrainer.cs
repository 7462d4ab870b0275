using SpeechML.Training.Optimization;

namespace SpeechML.Training.Trainers;

/// <summary>
/// Fits a linear model of paragraphs: one weight a feature and label, and an intercept a label, whose softmax are the probabilities. What
/// it finds is written into the bundle as any other model is, so serving does not know who trained.
/// </summary>
public interface ILinearTrainer
{
    /// <summary>What plans and <c>speechml train --trainer</c> call it: lower case, parts joined by hyphens.</summary>
    string Name { get; }

    /// <summary>The library that does the work, with its version, for the bundle's card.</summary>
    string Maker { get; }

    /// <summary>
    /// Whether it reaches the optimum of <see cref="LinearProblem"/>, so that its answers are those of any other that does. Plans that name no trainer
    /// are trained by one of these.
    /// </summary>
    bool ReachesOptimum => false;

    /// <summary>Finds weights for a problem. The same problem gives the same weights.</summary>
    /// <param name="problem">The paragraphs, and what is wanted for them.</param>
    /// <param name="cancellation">Ends the work early with an <see cref="OperationCanceledException"/>.</param>
    LinearWeights Train(LinearProblem problem, CancellationToken cancellation);
}

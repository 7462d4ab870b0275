namespace SpeechML.Training.Optimization;

/// <summary>Examples that a fit does not learn from; it stops when they are no longer answered better.</summary>
/// <param name="Problem">The examples, over the same columns as those learned from.</param>
/// <param name="Labels">The right label of each.</param>
/// <param name="Patience">How many iterations without a better loss end the fit.</param>
internal sealed record HeldOutExamples(MixtureProblem Problem, int[] Labels, int Patience);

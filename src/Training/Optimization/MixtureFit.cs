namespace SpeechML.Training.Optimization;

/// <summary>What a fit found.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Iterations">The iteration that they come from.</param>
internal sealed record MixtureFit(LinearWeights Weights, int Iterations);

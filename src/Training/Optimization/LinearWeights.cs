namespace SpeechML.Training.Optimization;

/// <summary>What a linear trainer found: one weight row per feature, and the intercepts.</summary>
/// <param name="LabelCount">The width of a row.</param>
/// <param name="Rows">Row-major features × labels.</param>
/// <param name="Bias">One a label.</param>
public sealed record LinearWeights(int LabelCount, double[] Rows, double[] Bias);

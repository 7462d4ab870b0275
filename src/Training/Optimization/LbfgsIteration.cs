namespace SpeechML.Training.Optimization;

/// <summary>Where the minimiser stands after an iteration.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Point">The point reached; reused afterwards, so that who keeps it copies it.</param>
/// <param name="Value">The function's value there.</param>
/// <param name="Gradient">The gradient's norm relative to that at the start.</param>
internal readonly record struct LbfgsIteration(int Number, double[] Point, double Value, double Gradient);

namespace SpeechML.Training.Targets;

/// <summary>How many answers reach a depth, and what shares that is.</summary>
/// <param name="Depth">One of <see cref="TargetEvaluation.Depths"/>.</param>
/// <param name="Hits">How many answers reach it.</param>
/// <param name="Precision">Their share of the answers, from 0 to 1.</param>
/// <param name="Recall">The share of gold records that are reached, from 0 to 1.</param>
/// <param name="F1">The harmonic mean of both.</param>
public sealed record DepthScore(string Depth, int Hits, double Precision, double Recall, double F1);

namespace SpeechML.Training.Targets;

/// <summary>How answers compare with a gold set.</summary>
/// <param name="GoldCount">How many records the gold set has.</param>
/// <param name="AnswerCount">How many were answered.</param>
/// <param name="Hits">How many answers reach each depth: mention, value, core, record, full.</param>
/// <param name="Differences">Every disagreement, in the order of the paragraphs.</param>
public sealed record TargetEvaluation(int GoldCount, int AnswerCount, IReadOnlyList<int> Hits, IReadOnlyList<TargetDifference> Differences)
{
    /// <summary>The depths, in their order.</summary>
    public static IReadOnlyList<string> Depths { get; } = ["mention", "value", "core", "record", "full"];

    /// <summary>The scores at each of them.</summary>
    public IReadOnlyList<DepthScore> Scores => [.. Depths.Select((name, depth) => new DepthScore(name, Hits[depth], Precision(depth), Recall(depth), F1(depth)))];

    /// <summary>The share of answers that reach a depth.</summary>
    public double Precision(int depth) => AnswerCount == 0 ? 0 : (double)Hits[depth] / AnswerCount;

    /// <summary>The share of gold records that are reached at a depth.</summary>
    public double Recall(int depth) => GoldCount == 0 ? 0 : (double)Hits[depth] / GoldCount;

    /// <summary>The harmonic mean of both.</summary>
    public double F1(int depth) => GoldCount + AnswerCount == 0 ? 0 : 2.0 * Hits[depth] / (GoldCount + AnswerCount);
}

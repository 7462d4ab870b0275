using SpeechML.Training.Datasets;

namespace SpeechML.Training.Classification;

/// <summary>What an example's labels mean to a trainer: the probability that each label should get, and how much that counts.</summary>
internal sealed class LabelTargets(ClassifierOptions options)
{
    /// <summary>The primary label's probability, but for the share that the secondary ones have together.</summary>
    public float[] Of(Example example, string[] labels)
    {
        float[] target = new float[labels.Length];
        int[] secondary = [.. example.Secondary.Select(label => Array.IndexOf(labels, label)).Where(label => label >= 0)];
        float share = secondary.Length > 0 ? options.SecondaryShare : 0;
        target[Array.IndexOf(labels, example.Label)] += 1 - share;
        foreach (int label in secondary)
        {
            target[label] += share / secondary.Length;
        }

        return target;
    }

    public float Weight(WeightedExample example) => example.Weight * (example.Example.Sure ? 1 : options.UnsureWeight);
}

using SpeechML.Classification;
using SpeechML.Training.Optimization;

namespace SpeechML.Training.Classification;

/// <summary>Reads a trained table back into the weights that it was collapsed from, for a set of labels that may have grown.</summary>
internal static class PriorWeights
{
    /// <param name="model">The trained model.</param>
    /// <param name="labels">The labels wanted; those that the model does not know start from zero.</param>
    public static LinearWeights Of(ClassifierModel model, IReadOnlyList<string> labels)
    {
        int lanes = model.Table.Lanes, width = labels.Count;
        float[] rows = model.Table.ToRows();
        int count = rows.Length / lanes;
        double[] weights = new double[count * width];
        double[] bias = new double[width];
        for (int label = 0; label < model.Labels.Count; label++)
        {
            int to = labels.IndexOf(model.Labels[label]);
            bias[to] = model.Bias[label];
            for (int row = 0; row < count; row++)
            {
                // The last lane is the squared feature weight, and every other lane has the feature weight in it once.
                float featureWeight = MathF.Sqrt(rows[row * lanes + lanes - 1]);
                weights[row * width + to] = featureWeight > 0 ? rows[row * lanes + label] / featureWeight : 0;
            }
        }

        return new LinearWeights(width, weights, bias);
    }

    private static int IndexOf(this IReadOnlyList<string> labels, string label)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label)
            {
                return i;
            }
        }

        throw new ArgumentException($"The label {label} is not among those wanted.", nameof(label));
    }
}

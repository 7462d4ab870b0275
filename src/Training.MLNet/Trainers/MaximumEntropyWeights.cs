using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using SpeechML.Training.Optimization;

namespace SpeechML.Training.MLNet.Trainers;

/// <summary>The weights that ML.NET found, in our order.</summary>
internal static class MaximumEntropyWeights
{
    public static LinearWeights Of(MaximumEntropyModelParameters model)
    {
        VBuffer<float>[] byLabel = [];
        model.GetWeights(ref byLabel, out int labels);
        int features = byLabel[0].Length;
        double[] rows = new double[features * labels];
        for (int label = 0; label < labels; label++)
        {
            foreach (KeyValuePair<int, float> weight in byLabel[label].Items())
            {
                rows[weight.Key * labels + label] = weight.Value;
            }
        }

        return new LinearWeights(labels, rows, [.. model.GetBiases().Select(bias => (double)bias)]);
    }
}

using SpeechML.Training.Datasets;

namespace SpeechML.Training.Classification;

/// <summary>Fits temperature and thresholds on scores of models that did not see the examples.</summary>
internal static class Calibrator
{
    private const float LowestThreshold = 0.05f, HighestThreshold = 0.6f, ThresholdStep = 0.01f;

    public static Calibration Fit(float[][] scores, IReadOnlyList<Example> examples, string[] labels)
    {
        int[] truth = [.. examples.Select(example => Array.IndexOf(labels, example.Label))];
        float temperature = FitTemperature(scores, truth);
        float[][] probabilities = Array.ConvertAll(scores, row => Softmax(row, temperature));
        float[] thresholds = new float[labels.Length];
        for (int label = 0; label < labels.Length; label++)
        {
            thresholds[label] = FitThreshold(label, labels[label], probabilities, examples);
        }

        return new Calibration(temperature, thresholds);
    }

    public static float[] Softmax(float[] scores, float temperature)
    {
        float max = scores.Max();
        float[] result = Array.ConvertAll(scores, score => MathF.Exp((score - max) / temperature));
        float sum = result.Sum();
        return Array.ConvertAll(result, value => value / sum);
    }

    /// <summary>The temperature of least negative log-likelihood, by golden-section search: the loss has one minimum in it.</summary>
    private static float FitTemperature(float[][] scores, int[] truth)
    {
        double Loss(double temperature)
        {
            double loss = 0;
            for (int i = 0; i < scores.Length; i++)
            {
                loss -= Math.Log(Math.Max(1e-12, Softmax(scores[i], (float)temperature)[truth[i]]));
            }

            return loss;
        }

        double golden = (Math.Sqrt(5) - 1) / 2, low = 0.1, high = 10;
        while (high - low > 1e-3)
        {
            double left = high - golden * (high - low), right = low + golden * (high - low);
            if (Loss(left) < Loss(right)) high = right;
            else low = left;
        }

        return (float)((low + high) / 2);
    }

    /// <summary>The threshold of best F1 for the label as a secondary one, among examples where it is not the first answer.</summary>
    private static float FitThreshold(int label, string name, float[][] probabilities, IReadOnlyList<Example> examples)
    {
        (float Threshold, double F1) best = (HighestThreshold, 0);
        for (float threshold = LowestThreshold; threshold <= HighestThreshold; threshold += ThresholdStep)
        {
            int hits = 0, answered = 0, wanted = 0;
            for (int i = 0; i < probabilities.Length; i++)
            {
                bool secondary = examples[i].Secondary.Contains(name);
                bool answer = probabilities[i][label] >= threshold && probabilities[i].Max() > probabilities[i][label];
                wanted += secondary ? 1 : 0;
                answered += answer ? 1 : 0;
                hits += answer && secondary ? 1 : 0;
            }

            double f1 = 2.0 * hits / Math.Max(1, answered + wanted);
            if (f1 > best.F1)
            {
                best = (threshold, f1);
            }
        }

        return best.Threshold;
    }
}

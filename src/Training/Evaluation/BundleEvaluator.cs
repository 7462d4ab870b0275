using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Evaluation;

/// <summary>Measures a bundle on labelled data.</summary>
public static class BundleEvaluator
{
    private const int CalibrationBins = 10;

    /// <summary>Labels every paragraph of a dataset and compares.</summary>
    /// <param name="bundle">The bundle's folder.</param>
    /// <param name="data">A <c>.jsonl</c> or <c>.features</c> file.</param>
    /// <exception cref="SpeechMLException">The bundle or the data cannot be read, or the data has a label that the bundle does not know.</exception>
    public static LabelEvaluation EvaluateLabels(string bundle, string data)
    {
        ArgumentException.ThrowIfNullOrEmpty(bundle);
        ArgumentException.ThrowIfNullOrEmpty(data);
        ClassifierModel model = ModelBundle.Load(bundle).Classifier;
        Dataset dataset = new DatasetReader(new FeatureExtractor(model.LongestNGram)).Read(data);
        string[] labels = [.. model.Labels];
        ParagraphClassifier classifier = new(model);
        List<LabelAnswer> answers = [];
        foreach (Example example in dataset.Examples)
        {
            if (Array.IndexOf(labels, example.Label) < 0)
            {
                throw new SpeechMLException(ErrorCodes.UnknownLabel,
                    $"The bundle does not know the label \"{example.Label}\"; it knows {string.Join(", ", labels)}.", data);
            }

            float[] scores = new float[labels.Length];
            int answer = classifier.Classify(new CountedSentences(example), scores);
            answers.Add(new LabelAnswer(example, labels[answer], scores[answer]));
        }

        return Summarize(answers, labels);
    }

    private static LabelEvaluation Summarize(List<LabelAnswer> answers, string[] labels)
    {
        int[][] confusion = Array.ConvertAll(labels, _ => new int[labels.Length]);
        foreach (LabelAnswer answer in answers)
        {
            confusion[Array.IndexOf(labels, answer.Example.Label)][Array.IndexOf(labels, answer.Label)]++;
        }

        LabelQuality[] qualities = [.. labels.Select((label, i) => Quality(label, i, confusion))];
        return new LabelEvaluation
        {
            Paragraphs = answers.Count,
            Accuracy = answers.Average(answer => answer.Right ? 1.0 : 0),
            Ok = answers.Average(answer => answer.Ok ? 1.0 : 0),
            MacroF1 = qualities.Where((quality, i) => quality.Support > 0 || confusion.Any(row => row[i] > 0)).Average(quality => quality.F1),
            CalibrationError = ExpectedCalibrationError(answers),
            Labels = qualities,
            Confusion = confusion,
        };
    }

    private static LabelQuality Quality(string label, int index, int[][] confusion)
    {
        int right = confusion[index][index], support = confusion[index].Sum(), answered = confusion.Sum(row => row[index]);
        return new LabelQuality(
            label, support, right / (double)Math.Max(1, answered), right / (double)Math.Max(1, support), 2.0 * right / Math.Max(1, support + answered));
    }

    private static double ExpectedCalibrationError(List<LabelAnswer> answers) =>
        answers.GroupBy(answer => Math.Min(CalibrationBins - 1, (int)(answer.Confidence * CalibrationBins)))
            .Sum(bin => Math.Abs(bin.Sum(answer => answer.Confidence - (answer.Right ? 1.0 : 0)))) / answers.Count;
}

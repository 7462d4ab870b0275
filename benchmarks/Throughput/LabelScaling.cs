using System.Text;
using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Documents;

namespace SpeechML.Throughput;

/// <summary>What classifying costs with more labels: the default bundle's rows repeated to the width.</summary>
internal static class LabelScaling
{
    private const int Passes = 10;

    public static void Print()
    {
        ClassifierModel model = ModelBundle.Load(ParagraphBenchmarks.ModelPath).Classifier;
        Paragraph[] paragraphs = [.. DocumentReader.Read(ParagraphBenchmarks.CorpusPath)];
        long textBytes = paragraphs.Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph.Text));
        int[] widths = [6, 12, 30, 60];
        Stage[] stages = [.. widths.Select(labels => Classify(new ParagraphClassifier(Widen(model, labels)), paragraphs))];
        foreach ((int labels, StageTime time) in widths.Zip(Clock.Measure(stages, Passes)))
        {
            Console.WriteLine($"{labels,3} labels {time.Seconds * 1e3,8:0.0} ms {textBytes / 1e6 / time.Seconds,8:0.0} MB/s");
        }
    }

    private static Stage Classify(ParagraphClassifier classifier, Paragraph[] paragraphs)
    {
        float[] scores = new float[classifier.Labels.Count];
        return new Stage("classify", paragraphs.Length, i => classifier.Classify(paragraphs[i].Text, scores));
    }

    private static ClassifierModel Widen(ClassifierModel model, int labels)
    {
        int known = model.Labels.Count, from = known + 1, to = labels + 1;
        float[] rows = model.Table.ToRows(), wide = new float[model.Table.Hashes.Length * to];
        for (int row = 0; row < model.Table.Hashes.Length; row++)
        {
            for (int label = 0; label < labels; label++)
            {
                wide[row * to + label] = rows[row * from + label % known];
            }

            wide[row * to + labels] = rows[row * from + known];
        }

        return model with
        {
            Labels = [.. Enumerable.Range(0, labels).Select(label => $"label {label}")],
            Table = new NGramTable(model.Table.Hashes.ToArray(), wide, to),
            Bias = [.. Enumerable.Range(0, labels).Select(label => model.Bias[label % known])],
            SecondaryThresholds = new float[labels],
        };
    }
}

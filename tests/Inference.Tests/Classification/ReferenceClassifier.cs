using SpeechML.Classification;
using SpeechML.Features;

namespace SpeechML.Tests.Classification;

/// <summary>The classifier by its definition: slow, in double precision, over strings; and random models and texts to try it on.</summary>
internal static class ReferenceClassifier
{
    private const string Alphabet = "甲乙丙丁戊己庚辛AbＣ19０％，、　 \n\u200B\uD83D\uDE00";
    private const string SentenceEnds = "。！？；!?;";

    /// <summary>A sentence as the pieces whose n-grams it has: one, or two where the rest of the text joined it.</summary>
    public static List<List<string>> Sentences(string text)
    {
        List<List<string>> sentences = [];
        string piece = "";
        foreach (char c in text.Select(CharFolding.Fold).Where(c => c != CharFolding.Dropped))
        {
            piece += c;
            if (piece.Length >= 8 && SentenceEnds.Contains(c))
            {
                sentences.Add([piece]);
                piece = "";
            }
        }

        if (piece.Length is > 0 and < 8 && sentences.Count > 0)
        {
            sentences[^1].Add(piece);
        }
        else if (piece.Length > 0)
        {
            sentences.Add([piece]);
        }

        return sentences;
    }

    public static double[] Probabilities(ClassifierModel model, string text)
    {
        int labels = model.Labels.Count;
        List<List<string>> sentences = Sentences(text);
        float[] rows = model.Table.ToRows();
        double[][] sums = [.. sentences.Select(sentence => Sum(model, rows, sentence))];
        double[] paragraph = [.. Enumerable.Range(0, labels + 1).Select(lane => sums.Sum(sum => sum[lane]))];
        if (sums.Length == 0)
        {
            return Softmax([.. model.Bias.Select(bias => (double)bias / model.Temperature)]);
        }

        double characters = sentences.Sum(Length);
        double[] mixture = new double[labels];
        for (int s = 0; s < sums.Length; s++)
        {
            double[] probabilities = Softmax([.. Enumerable.Range(0, labels).Select(label =>
                model.Scales.Sentence * OverLength(sums[s], label) + model.Scales.Paragraph * OverLength(paragraph, label) + model.Bias[label])]);
            for (int label = 0; label < labels; label++)
            {
                mixture[label] += Length(sentences[s]) / characters * probabilities[label];
            }
        }

        double[] powers = [.. mixture.Select(p => Math.Pow(p, 1.0 / model.Temperature))];
        return [.. powers.Select(p => p / powers.Sum())];
    }

    public static ClassifierModel RandomModel(Random random, int? labels = null)
    {
        int count = labels ?? random.Next(1, 9), longest = random.Next(1, NGramHash.LongestNGram + 1);
        string folded = new([.. (Alphabet + SentenceEnds).Select(CharFolding.Fold).Where(c => c != CharFolding.Dropped).Distinct()]);
        IEnumerable<string> grams = Enumerable.Range(0, random.Next(120)).Select(_ =>
            new string([.. Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => folded[random.Next(folded.Length)])]));
        uint[] hashes = [.. grams.Select(Hash).Distinct()];
        float[] rows = [.. hashes.SelectMany(_ => (float[])[.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 4 - 2), random.NextSingle() * 3 + 0.1f])];
        return new ClassifierModel
        {
            Labels = [.. Enumerable.Range(0, count).Select(label => $"标签{label}")],
            LongestNGram = longest,
            Table = new NGramTable(hashes, rows, count + 1),
            Bias = [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)],
            Scales = new MixtureScales(random.Next(4) == 0 ? 0 : random.NextSingle() * 2, random.Next(4) == 0 ? 0 : random.NextSingle() * 2),
            Temperature = 0.5f + random.NextSingle() * 3,
            SecondaryThresholds = new float[count],
        };
    }

    public static string RandomText(Random random, int length) =>
        new([.. Enumerable.Range(0, length).Select(_ => random.Next(8) == 0 ? SentenceEnds[random.Next(SentenceEnds.Length)] : Alphabet[random.Next(Alphabet.Length)])]);

    private static double[] Sum(ClassifierModel model, float[] rows, List<string> pieces)
    {
        double[] sum = new double[model.Labels.Count + 1];
        foreach (string piece in pieces)
        {
            for (int n = 1; n <= model.LongestNGram; n++)
            {
                for (int i = 0; i + n <= piece.Length; i++)
                {
                    int row = model.Table.Hashes.IndexOf(Hash(piece.Substring(i, n)));
                    for (int lane = 0; row >= 0 && lane < sum.Length; lane++)
                    {
                        sum[lane] += rows[row * sum.Length + lane];
                    }
                }
            }
        }

        return sum;
    }

    private static uint Hash(string gram) => gram.Length switch
    {
        1 => NGramHash.Of(gram[0]),
        2 => NGramHash.Of(gram[0], gram[1]),
        _ => NGramHash.Of(gram[0], gram[1], gram[2]),
    };

    private static double OverLength(double[] sum, int label) => sum[^1] > 0 ? sum[label] / Math.Sqrt(sum[^1]) : 0;

    private static double Length(List<string> pieces) => pieces.Sum(piece => piece.Length);

    private static double[] Softmax(double[] scores)
    {
        double max = scores.Max(), total = scores.Sum(score => Math.Exp(score - max));
        return [.. scores.Select(score => Math.Exp(score - max) / total)];
    }
}

namespace SpeechML.Training.Evaluation;

/// <summary>
/// The 95 % interval of a difference in accuracy: documents are drawn anew with replacement, both bundles judged on the same
/// draw, and the middle 95 % of the differences kept (percentile interval, Efron &amp; Tibshirani 1993, chapter 13; paired for
/// two systems by Koehn, EMNLP 2004). Whole documents are drawn because paragraphs of one document are alike.
/// </summary>
internal static class PairedBootstrap
{
    private const int Draws = 10_000;
    private const int Seed = 1;
    private const double Tail = 0.025;

    public static (double Low, double High) AccuracyDifference(IReadOnlyList<LabelAnswer> old, IReadOnlyList<LabelAnswer> @new)
    {
        (int Count, int Gain)[] documents =
        [
            .. Enumerable.Range(0, old.Count).GroupBy(i => old[i].Example.Document)
                .Select(group => (group.Count(), group.Sum(i => (@new[i].Right ? 1 : 0) - (old[i].Right ? 1 : 0)))),
        ];
        Random random = new(Seed);
        double[] differences = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            int count = 0, gain = 0;
            for (int i = 0; i < documents.Length; i++)
            {
                (int Count, int Gain) document = documents[random.Next(documents.Length)];
                count += document.Count;
                gain += document.Gain;
            }

            differences[draw] = gain / (double)count;
        }

        Array.Sort(differences);
        return (differences[(int)(Tail * (Draws - 1))], differences[(int)Math.Ceiling((1 - Tail) * (Draws - 1))]);
    }
}

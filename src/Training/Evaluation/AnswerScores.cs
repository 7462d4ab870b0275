namespace SpeechML.Training.Evaluation;

/// <summary>Turns answers into an evaluation.</summary>
internal static class AnswerScores
{
    private const int Bins = 10;

    private static readonly double[] Coverages = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

    /// <param name="answers">At least one; their examples' labels are all among <paramref name="labels"/>.</param>
    /// <param name="labels">All that the data or the answers may have.</param>
    public static LabelEvaluation Of(IReadOnlyList<LabelAnswer> answers, IReadOnlyList<string> labels)
    {
        string[] names = [.. labels];
        int[][] confusion = Array.ConvertAll(names, _ => new int[names.Length]);
        foreach (LabelAnswer answer in answers)
        {
            confusion[Array.IndexOf(names, answer.Example.Label)][Array.IndexOf(names, answer.Label)]++;
        }

        LabelQuality[] qualities = [.. names.Select((label, i) => Quality(label, i, confusion))];
        ReliabilityBin[] reliability = Reliability(answers);
        CoveragePoint[] curve = Curve(answers);
        return new LabelEvaluation
        {
            Paragraphs = answers.Count,
            Accuracy = answers.Average(answer => answer.Right ? 1.0 : 0),
            Ok = answers.Average(answer => answer.Ok ? 1.0 : 0),
            MacroF1 = qualities.Where((quality, i) => quality.Support > 0 || confusion.Any(row => row[i] > 0)).Average(quality => quality.F1),
            CalibrationError = reliability.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Accuracy)) / answers.Count,
            Labels = qualities,
            Confusion = confusion,
            Reliability = reliability,
            Coverage = [.. Coverages.Select(wanted => curve.First(point => point.Coverage >= wanted))],
            AccurateCoverage = curve.LastOrDefault(point => point.Accuracy >= LabelEvaluation.AccuracyAim),
            Secondary = Secondary(answers),
        };
    }

    private static LabelQuality Quality(string label, int index, int[][] confusion)
    {
        int right = confusion[index][index], support = confusion[index].Sum(), answered = confusion.Sum(row => row[index]);
        return new LabelQuality(
            label, support, right / (double)Math.Max(1, answered), right / (double)Math.Max(1, support), 2.0 * right / Math.Max(1, support + answered));
    }

    private static ReliabilityBin[] Reliability(IReadOnlyList<LabelAnswer> answers)
    {
        ILookup<int, LabelAnswer> byBin = answers.ToLookup(answer => Math.Min(Bins - 1, (int)(answer.Confidence * Bins)));
        return [.. Enumerable.Range(0, Bins).Select(bin => new ReliabilityBin(
            bin / (double)Bins, (bin + 1) / (double)Bins, byBin[bin].Count(),
            byBin[bin].Select(answer => (double)answer.Confidence).DefaultIfEmpty().Average(),
            byBin[bin].Select(answer => answer.Right ? 1.0 : 0).DefaultIfEmpty().Average()))];
    }

    /// <summary>A point for each confidence that some answer has, from the highest on; equal confidences stand or fall together.</summary>
    private static CoveragePoint[] Curve(IReadOnlyList<LabelAnswer> answers)
    {
        List<CoveragePoint> points = [];
        int covered = 0, right = 0;
        foreach (IGrouping<float, LabelAnswer> group in answers.GroupBy(answer => answer.Confidence).OrderByDescending(group => group.Key))
        {
            covered += group.Count();
            right += group.Count(answer => answer.Right);
            points.Add(new CoveragePoint(covered / (double)answers.Count, right / (double)covered, group.Key));
        }

        return [.. points];
    }

    private static SecondaryQuality Secondary(IReadOnlyList<LabelAnswer> answers)
    {
        int support = 0, answered = 0, hits = 0;
        foreach (LabelAnswer answer in answers)
        {
            HashSet<string> wanted = [.. answer.Example.Secondary.Where(label => label != answer.Example.Label)];
            string[] given = [.. answer.Secondary.Where(label => label != answer.Example.Label)];
            support += wanted.Count;
            answered += given.Length;
            hits += given.Count(wanted.Contains);
        }

        return new SecondaryQuality(
            support, answered, hits / (double)Math.Max(1, answered), hits / (double)Math.Max(1, support), 2.0 * hits / Math.Max(1, support + answered));
    }
}

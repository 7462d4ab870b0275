using System.Globalization;
using SpeechML.Targets;

namespace SpeechML.Training.Targets;

/// <summary>Compares what an extractor reads with a gold set, and groups what it misses and mistakes.</summary>
public static class TargetEvaluator
{
    private const int ContextReach = 24;
    private const int FullDepth = 5;

    /// <summary>Evaluates an extractor on a gold set.</summary>
    /// <param name="extractor">The extractor.</param>
    /// <param name="gold">A JSON Lines file with <c>doc</c>, <c>seq</c>, <c>text</c> and <c>targets</c>.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static TargetEvaluation Evaluate(TargetExtractor extractor, string gold)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        ArgumentException.ThrowIfNullOrEmpty(gold);
        return Evaluate(extractor, GoldLines.Read(gold));
    }

    /// <summary>Evaluates an extractor on paragraphs of a gold set.</summary>
    internal static TargetEvaluation Evaluate(TargetExtractor extractor, IEnumerable<GoldParagraph> gold)
    {
        int[] hits = new int[FullDepth];
        int golds = 0, answers = 0;
        List<TargetDifference> differences = [];
        foreach (var paragraph in gold)
        {
            var read = extractor.Extract(paragraph.Paragraph.Text, paragraph.Paragraph.Section);
            golds += paragraph.Records.Count;
            answers += read.Count;
            Compare(paragraph, read, hits, differences);
        }

        return new TargetEvaluation(golds, answers, hits, differences);
    }

    private static void Compare(GoldParagraph paragraph, IReadOnlyList<NumericTarget> read, int[] hits, List<TargetDifference> differences)
    {
        var pairs = Pair(paragraph.Records, read);
        var answered = new HashSet<NumericTarget>(pairs.Values, ReferenceEqualityComparer.Instance);
        foreach (var record in paragraph.Records)
        {
            if (!pairs.TryGetValue(record, out var target))
            {
                Add(TargetDifferenceKind.Missed, record.Start, record.End, record.Quote, record.Indicator, null);
                continue;
            }

            int depth = Depth(record, target, (kind, expected, answer) => Add(kind, record.Start, record.End, record.Quote, expected, answer));
            for (int i = 0; i < depth; i++)
                hits[i]++;
        }

        foreach (var target in read.Where(target => !answered.Contains(target)))
            Add(TargetDifferenceKind.FalseAlarm, target.Start, target.End, target.Quote, null, target.Indicator);

        void Add(TargetDifferenceKind kind, int start, int end, string quote, string? expected, string? answer)
        {
            string text = paragraph.Paragraph.Text;
            int from = Math.Max(0, start - ContextReach), to = Math.Min(text.Length, end + ContextReach);
            differences.Add(new TargetDifference(kind, paragraph.Paragraph.Document, paragraph.Paragraph.Sequence, text[from..to], quote, expected, answer));
        }
    }

    // Best overlap first, a pair with the right value before all others.
    private static Dictionary<GoldRecord, NumericTarget> Pair(IReadOnlyList<GoldRecord> records, IReadOnlyList<NumericTarget> read)
    {
        var pairs = new Dictionary<GoldRecord, NumericTarget>(ReferenceEqualityComparer.Instance);
        var used = new HashSet<NumericTarget>(ReferenceEqualityComparer.Instance);
        var candidates =
            from record in records
            from target in read
            let overlap = Math.Min(record.End, target.End) - Math.Max(record.Start, target.Start)
            where overlap > 0
            orderby SameValue(record, target) descending, overlap descending, Math.Abs(record.Start - target.Start)
            select (record, target);
        foreach (var (record, target) in candidates.ToList())
        {
            if (!pairs.ContainsKey(record) && used.Add(target))
                pairs.Add(record, target);
        }

        return pairs;
    }

    private static int Depth(GoldRecord record, NumericTarget target, Action<TargetDifferenceKind, string?, string?> report)
    {
        bool value = SameValue(record, target);
        bool comparator = record.Comparator == target.Comparator.ToName(), status = record.Status == target.Status.ToName();
        bool indicator = IndicatorLikeness.Agree(record.Indicator, target.Indicator), direction = record.Direction == target.Direction.ToName();
        bool period = Plain(record.Period) == Plain(target.Period);
        if (!value)
            report(TargetDifferenceKind.Value, Written(record.Value, record.ValueMax, record.Masked, record.Unit), Written(target.Value, target.ValueMax, target.Masked, target.Unit));
        if (!comparator)
            report(TargetDifferenceKind.Comparator, record.Comparator, target.Comparator.ToName());
        if (!status)
            report(TargetDifferenceKind.Status, record.Status, target.Status.ToName());
        if (!indicator)
            report(TargetDifferenceKind.Indicator, record.Indicator, target.Indicator);
        if (!direction)
            report(TargetDifferenceKind.Direction, record.Direction, target.Direction.ToName());
        if (!period)
            report(TargetDifferenceKind.Period, record.Period, target.Period);
        return !value ? 1 : !comparator || !status ? 2 : !indicator || !direction ? 3 : !period ? 4 : FullDepth;
    }

    private static bool SameValue(GoldRecord record, NumericTarget target)
    {
        if (record.Masked != target.Masked || Unit(record.Unit) != Unit(target.Unit))
            return false;
        return record.Masked || (Same(record.Value, target.Value) && Same(record.ValueMax, target.ValueMax));
    }

    private static bool Same(decimal? a, decimal? b) =>
        a is null || b is null ? a is null && b is null : Math.Abs(a.Value - b.Value) <= 0.0001m * Math.Max(1, Math.Abs(a.Value));

    private static string Unit(string unit) => unit.Replace('％', '%').Trim();

    private static string Written(decimal? value, decimal? high, bool masked, string unit) =>
        (masked ? "masked" : value?.ToString(CultureInfo.InvariantCulture) ?? "ratio")
        + (high is { } top ? ".." + top.ToString(CultureInfo.InvariantCulture) : "") + unit;

    private static string Plain(string? period) =>
        string.Concat((period ?? "").Where(c => c is not ('“' or '”' or '"'))).Trim('，', '在', '到', '至', ' ');
}

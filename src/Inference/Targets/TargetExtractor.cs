using SpeechML.Documents;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Linking;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets;

/// <summary>Reads the numeric targets of a paragraph: scans for figures, judges what each is, and links it to what it measures.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class TargetExtractor
{
    private readonly StatusJudge? judge;

    internal TargetExtractor(StatusJudge? judge) => this.judge = judge;

    /// <summary>The extractor that judges by rules alone and needs no model.</summary>
    public static TargetExtractor RuleBased { get; } = new(null);

    /// <summary>The extractor with a trained judge, as the bundle part <c>targets.bin</c> holds it.</summary>
    /// <exception cref="InvalidDataException">The bytes are no judge of this version.</exception>
    internal static TargetExtractor FromJudge(ReadOnlySpan<byte> part) => new(StatusJudgeFormat.Read(part));

    /// <summary>The targets of a paragraph in their order; an empty list where it has none.</summary>
    /// <param name="text">The paragraph exactly as given.</param>
    /// <param name="section">The title and headings it stands under, where known.</param>
    public IReadOnlyList<NumericTarget> Extract(string text, SectionContext? section = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (QuantityScanner.NextCandidate(text, 0) < 0)
            return [];
        var targets = new List<NumericTarget>();
        Extract(text, section, targets);
        return targets.Count == 0 ? [] : targets;
    }

    /// <summary>Adds the targets of a paragraph to <paramref name="targets"/>.</summary>
    /// <param name="text">The paragraph exactly as given.</param>
    /// <param name="section">The title and headings it stands under, where known.</param>
    /// <param name="targets">The list that takes them.</param>
    public void Extract(string text, SectionContext? section, List<NumericTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(targets);
        var mentions = FigureReader.Read(text);
        if (mentions.Count == 0)
            return;
        section ??= SectionContext.None;
        var verdicts = new RuleVerdict[mentions.Count];
        RuleJudge.Default.Judge(text, section, mentions, verdicts);
        var statuses = new MentionStatus[mentions.Count];
        if (judge is not null)
            judge.Judge(text, section, mentions, verdicts, statuses);
        else
            for (int i = 0; i < statuses.Length; i++)
                statuses[i] = verdicts[i].Status;
        var periods = new List<Period>();
        PeriodFinder.Default.Find(text, 0, text.Length, periods);
        var linker = new IndicatorLinker(text, mentions, statuses, periods, LinkingTables.Default);
        var periodLinker = new PeriodLinker(text, periods);
        for (int i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (statuses[i] is not (MentionStatus.Target or MentionStatus.Actual))
                continue;
            var (indicator, direction) = linker.Link(i);
            var period = periodLinker.Link(mention);
            targets.Add(new NumericTarget
            {
                Start = mention.Start,
                End = mention.End,
                Quote = text[mention.Start..mention.End],
                Indicator = indicator.ToString(text),
                Value = mention.Value,
                ValueMax = mention.ValueMax,
                Masked = mention.Masked,
                Unit = mention.Unit.ToString(text),
                Comparator = mention.Comparator,
                Direction = direction,
                Period = period.IsEmpty ? null : text[period.Start..period.End],
                Status = statuses[i] == MentionStatus.Target ? TargetStatus.Target : TargetStatus.Actual,
            });
        }
    }
}

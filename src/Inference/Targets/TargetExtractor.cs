using System.Runtime.InteropServices;
using SpeechML.Documents;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Linking.Indicators;
using SpeechML.Targets.Linking.Periods;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets;

/// <summary>Reads the numeric targets of a paragraph: scans for figures, judges what each is, and links it to what it measures.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class TargetExtractor
{
    private readonly StatusJudge? judge;

    // Lists of calls before, each taken by one call at a time: as many as threads are likely to call at once.
    private readonly ExtractionScratch?[] spares = new ExtractionScratch?[Environment.ProcessorCount];

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
        List<NumericTarget>? targets = null;
        Extract(text, section, ref targets);
        return (IReadOnlyList<NumericTarget>?)targets ?? [];
    }

    /// <summary>Adds the targets of a paragraph to <paramref name="targets"/>.</summary>
    /// <param name="text">The paragraph exactly as given.</param>
    /// <param name="section">The title and headings it stands under, where known.</param>
    /// <param name="targets">The list that takes them.</param>
    public void Extract(string text, SectionContext? section, List<NumericTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(targets);
        Extract(text, section, ref targets!);
    }

    // Makes the list at the first target where there is none.
    private void Extract(string text, SectionContext? section, ref List<NumericTarget>? targets)
    {
        var plain = PlainText.Of(text);
        if (QuantityScanner.NextCandidate(plain.Text, 0) < 0)
            return;
        var scratch = TakeSpare(out int place) ?? new ExtractionScratch();
        FigureReader.Read(plain.Text, scratch.Mentions);
        if (scratch.Mentions.Count > 0)
            Extract(plain, section ?? SectionContext.None, scratch, ref targets);
        scratch.Clear();
        if (scratch.IsSmall)
            Volatile.Write(ref spares[place], scratch);
    }

    // A thread mostly finds its own where it left it.
    private ExtractionScratch? TakeSpare(out int place)
    {
        int own = Environment.CurrentManagedThreadId % spares.Length;
        place = own;
        do
        {
            if (Interlocked.Exchange(ref spares[place], null) is { } scratch)
                return scratch;
            place = place + 1 == spares.Length ? 0 : place + 1;
        }
        while (place != own);
        return null;
    }

    // Quotes and periods are what was given.
    private void Extract(PlainText plain, SectionContext section, ExtractionScratch scratch, ref List<NumericTarget>? targets)
    {
        string text = plain.Text;
        var mentions = scratch.Mentions;
        scratch.MakeRoom();
        var verdicts = scratch.Verdicts.AsSpan(0, mentions.Count);
        var statuses = scratch.Statuses;
        scratch.Judging.TakeHeadings(section, judge);
        RuleJudge.Judge(text, scratch.Judging.HeadingTense, LinkingTables.Default, mentions, scratch.Judging.Words, verdicts);
        if (judge is not null)
            judge.Judge(text, mentions, verdicts, scratch.Judging, statuses);
        else
            for (int i = 0; i < verdicts.Length; i++)
                statuses[i] = verdicts[i].Status;
        if (statuses.AsSpan(0, mentions.Count).IndexOfAny(MentionStatus.Target, MentionStatus.Actual) < 0)
            return;
        targets ??= [];
        var periods = scratch.Periods;
        PeriodFinder.Default.Find(text, 0, text.Length, periods);
        var linker = new IndicatorLinker(text, mentions, statuses, periods, LinkingTables.Default, scratch.ClauseItems);
        var periodLinker = new PeriodLinker(text, periods);
        var strings = scratch.Strings;
        string written = plain.AsWritten();
        var figures = CollectionsMarshal.AsSpan(mentions);
        for (int i = 0; i < figures.Length; i++)
        {
            ref readonly var mention = ref figures[i];
            if (statuses[i] is not (MentionStatus.Target or MentionStatus.Actual))
                continue;
            var (indicator, direction) = linker.Link(i);
            var period = periodLinker.Link(mention, statuses[i]);
            targets.Add(new NumericTarget
            {
                Start = plain.StartOf(mention.Start),
                End = plain.EndOf(mention.End),
                Quote = plain.Given(new Span(mention.Start, mention.End)).ToString(),
                Indicator = indicator.ToString(written),
                Value = mention.Value,
                ValueMax = mention.ValueMax,
                Masked = mention.Masked,
                Unit = mention.Unit.Fixed ?? strings.Get(mention.Unit.AsSpan(text)),
                Comparator = mention.Comparator,
                Direction = direction,
                Period = period.IsEmpty ? null : strings.Get(plain.Given(period)),
                Status = statuses[i] == MentionStatus.Target ? TargetStatus.Target : TargetStatus.Actual,
            });
        }
    }
}

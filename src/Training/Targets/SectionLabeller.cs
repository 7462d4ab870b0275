using SpeechML.Documents;
using SpeechML.Targets;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;

namespace SpeechML.Training.Targets;

/// <summary>
/// Labels the figures of a whole report by where they stand: a report first tells what was done and then what is planned, so the place
/// at which the answers turn from one to the other corrects those in between that stand alone (distant supervision: Mintz et al., ACL
/// 2009). Reports that do not fall into two such parts give nothing.
/// </summary>
/// <param name="extractor">The extractor that is asked first.</param>
internal sealed class SectionLabeller(TargetExtractor extractor)
{
    private const int LeastRecords = 40, LeastInPart = 15;

    // The paragraphs next to the turn may belong to either part.
    private const int Margin = 2;

    private const double MostPlansBefore = 0.25, MostReportsBehind = 0.3;

    /// <summary>The paragraphs with figures whose status the place of the paragraph leaves in no doubt.</summary>
    public IEnumerable<GoldParagraph> Label(IReadOnlyList<Paragraph> document)
    {
        IReadOnlyList<NumericTarget>[] read = [.. document.Select(paragraph => extractor.Extract(paragraph.Text, paragraph.Section))];
        if (FindTurn(read) is not { } turn)
            yield break;
        for (int i = 0; i < read.Length; i++)
        {
            var status = i < turn ? TargetStatus.Actual : TargetStatus.Target;
            if (read[i].Count == 0 || Math.Abs(i - turn) <= Margin || Contradicts(document[i].Text, read[i], status))
                continue;
            GoldRecord[] records = [.. read[i].Select(target => Record(target, status))];
            yield return new GoldParagraph(document[i] with { Section = SectionContext.None }, records, Others: null);
        }
    }

    // The place with the fewest plans before it and reports behind it; null where too many are left.
    private static int? FindTurn(IReadOnlyList<NumericTarget>[] read)
    {
        int plans = 0, reports = read.Sum(targets => targets.Count(target => target.Status == TargetStatus.Actual));
        int all = read.Sum(targets => targets.Count), before = 0;
        int fewest = reports, turn = 0;
        (int Plans, int Reports, int Before) at = (0, reports, 0);
        for (int i = 0; i < read.Length; i++)
        {
            int planned = read[i].Count(target => target.Status == TargetStatus.Target);
            plans += planned;
            reports -= read[i].Count - planned;
            before += read[i].Count;
            if (plans + reports < fewest)
            {
                fewest = plans + reports;
                turn = i + 1;
                at = (plans, reports, before);
            }
        }

        int behind = all - at.Before;
        bool clear = all >= LeastRecords && at.Before >= LeastInPart && behind >= LeastInPart
            && at.Plans <= MostPlansBefore * at.Before && at.Reports <= MostReportsBehind * behind;
        return clear ? turn : null;
    }

    // An answer against the part counts where the sentence itself says so: 去年 among plans, 力争 among reports.
    private static bool Contradicts(string text, IReadOnlyList<NumericTarget> read, TargetStatus status)
    {
        if (read.All(target => target.Status == status))
            return false;
        var plain = PlainText.Of(text);
        var mentions = FigureReader.Read(plain.Text);
        var verdicts = new RuleVerdict[mentions.Count];
        RuleJudge.Judge(plain.Text, SectionContext.None, mentions, verdicts);
        int against = status == TargetStatus.Target ? -1 : 1;
        return mentions.Where((mention, i) => verdicts[i].Sign == against && read.Any(target => target.Start == plain.StartOf(mention.Start) && target.Status != status)).Any();
    }

    private static GoldRecord Record(NumericTarget target, TargetStatus status) => new(
        target.Start, target.Quote, target.Indicator, target.Value, target.ValueMax, target.Masked, target.Unit,
        target.Comparator.ToName(), target.Direction.ToName(), target.Period, status.ToName());
}

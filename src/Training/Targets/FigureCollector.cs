using SpeechML.Documents;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Targets;

/// <summary>Makes training examples of gold paragraphs: scans their figures, finds each one's status in the gold, keeps its features.</summary>
internal static class FigureCollector
{
    /// <summary>The paragraphs of a gold set that hold figures.</summary>
    public static IEnumerable<FigureParagraph> Collect(IEnumerable<GoldParagraph> paragraphs)
    {
        foreach (var gold in paragraphs)
        {
            if (Collect(gold) is { } paragraph)
                yield return paragraph;
        }
    }

    private static FigureParagraph? Collect(GoldParagraph gold)
    {
        var plain = PlainText.Of(gold.Paragraph.Text);
        string text = plain.Text;
        var mentions = FigureReader.Read(text);
        if (mentions.Count == 0)
            return null;
        var section = gold.Paragraph.Section ?? SectionContext.None;
        var verdicts = new RuleVerdict[mentions.Count];
        RuleJudge.Judge(text, section, mentions, verdicts);
        var features = new FigureFeatures(text, mentions);
        var sink = new CountingSink();
        features.AddParagraph(section, ref sink);
        var paragraph = sink.Take();
        var statuses = Statuses(gold, plain, mentions, verdicts);
        var genre = SpeechGenres.Of(section.Title);
        List<FigureBlock> sentences = [];
        List<FigureExample> figures = [];
        var cursor = new SentenceCursor(text);
        for (int i = 0; i < mentions.Count; i++)
        {
            if (cursor.MoveTo(mentions[i].NumberStart))
            {
                features.AddSentence(cursor.Start, cursor.End, ref sink);
                sentences.Add(sink.Take());
            }

            features.AddFigure(i, ref sink);
            var own = sink.Take();
            FigureFeatures.AddRules(mentions[i], verdicts[i], genre, ref sink);
            figures.Add(new FigureExample(sentences.Count - 1, statuses[i], own, sink.Take()));
        }

        return new FigureParagraph(gold.Paragraph.Document, gold.Paragraph.Sequence, paragraph, sentences, figures);
    }

    // A record belongs to the figure that it overlaps most; what no record and no other mark claims is no record.
    private static MentionStatus[] Statuses(GoldParagraph gold, PlainText plain, List<QuantityMention> mentions, RuleVerdict[] verdicts)
    {
        var statuses = new MentionStatus[mentions.Count];
        for (int i = 0; i < statuses.Length; i++)
            statuses[i] = verdicts[i].Looks == FigureLooks.Name ? MentionStatus.Name : MentionStatus.Reference;
        if (gold.Others is not null)
        {
            foreach (var (quote, status) in gold.Others)
                MarkAll(gold.Paragraph.Text, plain, quote, status == "name" ? MentionStatus.Name : MentionStatus.Reference, mentions, statuses);
        }

        foreach (var record in gold.Records)
        {
            int best = -1, most = 0;
            for (int i = 0; i < mentions.Count; i++)
            {
                int overlap = Math.Min(record.End, plain.EndOf(mentions[i].UnitEnd)) - Math.Max(record.Start, plain.StartOf(mentions[i].NumberStart));
                if (overlap > most && !(mentions[i].IsBaseline && record.Quote.Contains('到', StringComparison.Ordinal)))
                {
                    most = overlap;
                    best = i;
                }
            }

            if (best >= 0)
                statuses[best] = record.Status == "target" ? MentionStatus.Target : MentionStatus.Actual;
        }

        return statuses;
    }

    private static void MarkAll(string given, PlainText plain, string quote, MentionStatus status, List<QuantityMention> mentions, MentionStatus[] statuses)
    {
        if (quote.Length == 0)
            return;
        for (int at = given.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = given.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            for (int i = 0; i < mentions.Count; i++)
            {
                if (plain.StartOf(mentions[i].NumberStart) < at + quote.Length && plain.EndOf(mentions[i].UnitEnd) > at)
                    statuses[i] = status;
            }
        }
    }

    private readonly struct CountingSink() : IFigureSink
    {
        private readonly SortedDictionary<uint, int> counts = [];

        public void Add(uint feature) => counts[feature] = counts.GetValueOrDefault(feature) + 1;

        public void AddPairs(FeatureSpace space, ReadOnlySpan<char> text, int start, int end)
        {
            var self = this;
            FigureFeatures.Pairs(space, text[start..end], ref self);
        }

        public void AddCell(FigureCell cell, int index)
        {
            var self = this;
            FigureCells.AddFeatures(cell, index, ref self);
        }

        public FigureBlock Take()
        {
            var block = new FigureBlock([.. counts.Select(count => new NGramCount(count.Key, count.Value))]);
            counts.Clear();
            return block;
        }
    }
}

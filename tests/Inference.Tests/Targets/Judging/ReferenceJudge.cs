using SpeechML.Documents;
using SpeechML.Targets.Judging;
using SpeechML.Targets.Scanning;

namespace SpeechML.Tests.Targets.Judging;

/// <summary>The trained judge by its definition: one dictionary of weights, every feature looked up on its own, sums in double precision.</summary>
internal sealed class ReferenceJudge(IReadOnlyDictionary<uint, double[]> weights, double[] bias)
{
    private const double ParagraphLean = 0.35, SignWeight = 1.5;

    public MentionStatus[] Judge(string text, SectionContext section, List<QuantityMention> mentions, RuleVerdict[] verdicts)
    {
        FigureFeatures features = new(text, mentions);
        Sum block = new(weights);
        features.AddParagraph(section, ref block);
        double[] paragraph = Add(bias, block.Take(StatusJudge.ParagraphScale)), sentence = new double[bias.Length];
        SentenceCursor sentences = new(text);
        List<double[]> scores = [];
        for (int i = 0; i < mentions.Count; i++)
        {
            if (sentences.MoveTo(mentions[i].NumberStart))
            {
                features.AddSentence(sentences.Start, sentences.End, ref block);
                sentence = block.Take(StatusJudge.SentenceScale);
            }

            features.AddFigure(i, ref block);
            double[] figure = block.Take(StatusJudge.FigureScale);
            FigureFeatures.AddRules(mentions[i], verdicts[i], SpeechGenres.Of(section.Title), ref block);
            scores.Add(Add(Add(Add(paragraph, sentence), figure), block.Take(StatusJudge.RuleScale)));
        }

        double[] leans = [.. scores.Where(score => Math.Max(score[0], score[1]) > Math.Max(score[2], score[3])).Select(score => score[0] - score[1])];
        double shift = leans.Length > 0 ? ParagraphLean * leans.Average() : 0;
        return [.. scores.Select((score, i) => Status(score, verdicts[i], RowLean(text, mentions, verdicts, scores, i) + shift))];
    }

    /// <summary>What a figure leans by itself, and with those of its row.</summary>
    private static double RowLean(string text, List<QuantityMention> mentions, RuleVerdict[] verdicts, List<double[]> scores, int index)
    {
        int start = index, end = index + 1;
        while (start > 0 && Together(start))
            start--;
        while (end < scores.Count && Together(end))
            end++;
        double own = scores[index][0] - scores[index][1];
        double[] records = [.. scores[start..end].Where(score => Math.Max(score[0], score[1]) > Math.Max(score[2], score[3])).Select(score => score[0] - score[1])];
        return records.Length > 1 ? own + (SpeechML.Targets.Judging.RowLean.RowPart * (records.Average() - own)) : own;

        bool Together(int second) => verdicts[second].Sign == verdicts[second - 1].Sign && SpeechML.Targets.Judging.RowLean.InRow(text, mentions[second - 1], mentions[second]);
    }

    private static MentionStatus Status(double[] score, RuleVerdict verdict, double lean)
    {
        bool isRecord = verdict.Sure ? verdict.Looks == FigureLooks.Record : Math.Exp(score[0]) + Math.Exp(score[1]) > Math.Exp(score[2]) + Math.Exp(score[3]);
        return isRecord
            ? lean + (SignWeight * verdict.Sign) > 0 ? MentionStatus.Target : MentionStatus.Actual
            : score[2] > score[3] ? MentionStatus.Reference : MentionStatus.Name;
    }

    private static double[] Add(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private sealed class Sum(IReadOnlyDictionary<uint, double[]> weights) : IFigureSink
    {
        private double[] sum = new double[StatusJudge.StatusCount];
        private int count;

        public void Add(uint feature)
        {
            count++;
            sum = weights.TryGetValue(feature, out double[]? row) ? ReferenceJudge.Add(sum, row) : sum;
        }

        public void AddPairs(FeatureSpace space, ReadOnlySpan<char> text, int start, int end)
        {
            Sum self = this;
            FigureFeatures.Pairs(space, text[start..end], ref self);
        }

        public void AddCell(FigureCell cell, int index)
        {
            Sum self = this;
            FigureCells.AddFeatures(cell, index, ref self);
        }

        public double[] Take(double scale)
        {
            double[] total = [.. sum.Select(x => count == 0 ? 0 : x * scale / (count <= 300 ? Math.Sqrt(count) : count / Math.Sqrt(300)))];
            (sum, count) = (new double[sum.Length], 0);
            return total;
        }
    }
}

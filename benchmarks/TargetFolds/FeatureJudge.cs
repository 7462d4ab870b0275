using System.Numerics;
using SpeechML.Targets.Judging;
using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>Judges figures of which only the features are known. What rules are sure of, and how a paragraph's figures lean on each other, is left out.</summary>
internal sealed class FeatureJudge
{
    private readonly Dictionary<uint, Vector4> weights = [];
    private readonly Vector4 bias;

    /// <param name="part">The trained judge.</param>
    public FeatureJudge(byte[] part)
    {
        var rows = StatusJudgeFormat.ReadFeatures(part, out float unit, out float[] intercepts);
        bias = new Vector4(intercepts);
        foreach (var row in rows)
            weights.Add(row.Feature, unit * new Vector4((short)row.Weights, (short)(row.Weights >> 16), (short)(row.Weights >> 32), (short)(row.Weights >> 48)));
    }

    /// <summary>Counts the figures of a paragraph that are judged right.</summary>
    public StatusTally Judge(FigureParagraph paragraph)
    {
        var whole = bias + Weigh(paragraph.Features, StatusJudge.ParagraphScale);
        var tally = default(StatusTally);
        foreach (var figure in paragraph.Figures)
        {
            var score = whole + Weigh(paragraph.Sentences[figure.Sentence], StatusJudge.SentenceScale)
                + Weigh(figure.Features, StatusJudge.FigureScale) + Weigh(figure.Rules, StatusJudge.RuleScale);
            bool isRecord = MathF.Exp(score.X) + MathF.Exp(score.Y) > MathF.Exp(score.Z) + MathF.Exp(score.W);
            tally += new StatusTally(figure.Status, isRecord ? score.X > score.Y ? MentionStatus.Target : MentionStatus.Actual : MentionStatus.Reference);
        }

        return tally;
    }

    private Vector4 Weigh(FigureBlock block, float scale)
    {
        var sum = Vector4.Zero;
        foreach (var count in block.Counts)
            sum += weights.GetValueOrDefault(count.Hash) * count.Count;
        return sum * (scale / MathF.Sqrt(Math.Max(1, block.Total)));
    }
}

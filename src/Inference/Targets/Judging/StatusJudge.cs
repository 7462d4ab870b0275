using System.Buffers;
using System.Numerics;
using SpeechML.Documents;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Judging;

/// <summary>
/// A trained judge: multinomial logistic regression over hashed features of paragraph, sentence and figure. The statuses of one
/// paragraph lean on each other, since they mostly share their tense.
/// </summary>
internal sealed class StatusJudge
{
    /// <summary>The number of statuses.</summary>
    public const int StatusCount = 4;

    /// <summary>How much a block of features weighs before it is divided by the root of its size.</summary>
    public const float ParagraphScale = 2f, SentenceScale = 2f, FigureScale = 4f, RuleScale = 2f;

    private const float ParagraphLean = 0.35f;

    // What the sentence says outright weighs more than the style of the paragraph.
    private const float SignWeight = 1.5f;

    private readonly PairRows pairs;
    private readonly uint[] keys;
    private readonly Vector4[] rows;
    private readonly Vector4 bias;
    private readonly int mask;

    /// <param name="features">The features' hashes.</param>
    /// <param name="weights">Row-major features × statuses.</param>
    /// <param name="bias">One a status.</param>
    public StatusJudge(uint[] features, float[] weights, float[] bias)
    {
        // Pairs of the paragraph are looked up elsewhere; without them this table stays small enough for the cache.
        int[] single = [.. Enumerable.Range(0, features.Length).Where(i => !PairRows.Holds(features[i]))];
        int size = 16;
        while (size < single.Length * 2)
            size *= 2;
        keys = new uint[size];
        rows = new Vector4[size];
        mask = size - 1;
        this.bias = new Vector4(bias);
        pairs = new PairRows(features, weights);
        foreach (int i in single)
        {
            uint key = features[i] == 0 ? 1 : features[i];
            int slot = Slot(key);
            while (keys[slot] != 0)
                slot = (slot + 1) & mask;
            keys[slot] = key;
            rows[slot] = new Vector4(weights.AsSpan(i * StatusCount, StatusCount));
        }
    }

    /// <summary>Judges every figure of a paragraph.</summary>
    public void Judge(
        ReadOnlySpan<char> text, SectionContext section, List<QuantityMention> mentions, ReadOnlySpan<RuleVerdict> verdicts, Span<MentionStatus> statuses)
    {
        int[] found = ArrayPool<int>.Shared.Rent(text.Length);
        var scores = ArrayPool<Vector4>.Shared.Rent(mentions.Count);
        pairs.Find(text, found);
        float shift = Score(text, section, mentions, verdicts, found, scores);
        for (int i = 0; i < mentions.Count; i++)
        {
            var score = scores[i];
            bool isRecord = verdicts[i].Sure ? verdicts[i].Looks == FigureLooks.Record : LogSum(score.X, score.Y) > LogSum(score.Z, score.W);
            if (isRecord)
                statuses[i] = score.X - score.Y + shift + (SignWeight * verdicts[i].Sign) > 0 ? MentionStatus.Target : MentionStatus.Actual;
            else
                statuses[i] = score.Z > score.W ? MentionStatus.Reference : MentionStatus.Name;
        }

        ArrayPool<int>.Shared.Return(found);
        ArrayPool<Vector4>.Shared.Return(scores);
    }

    // Writes each figure's scores and returns how far its figures together lean to targets.
    private float Score(
        ReadOnlySpan<char> text, SectionContext section, List<QuantityMention> mentions, ReadOnlySpan<RuleVerdict> verdicts, int[] found, Vector4[] scores)
    {
        var features = new FigureFeatures(text, mentions);
        var block = new WeightSum(this, found);
        features.AddParagraph(section, ref block);
        var paragraph = bias + block.Total(ParagraphScale);
        var sentence = default(Vector4);
        var sentences = new SentenceCursor(text);
        float lean = 0, leaning = 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            if (sentences.MoveTo(mentions[i].NumberStart))
            {
                block = new WeightSum(this, found);
                features.AddSentence(sentences.Start, sentences.End, ref block);
                sentence = block.Total(SentenceScale);
            }

            block = new WeightSum(this, found);
            features.AddFigure(i, ref block);
            var score = paragraph + sentence + block.Total(FigureScale);
            block = new WeightSum(this, found);
            FigureFeatures.AddRules(mentions[i], verdicts[i], ref block);
            score += block.Total(RuleScale);
            scores[i] = score;
            if (Math.Max(score.X, score.Y) > Math.Max(score.Z, score.W))
            {
                lean += score.X - score.Y;
                leaning++;
            }
        }

        return leaning > 0 ? ParagraphLean * lean / leaning : 0;
    }

    private int Slot(uint key) => (int)(key >> 3) & mask;

    private static float LogSum(float a, float b)
    {
        float high = Math.Max(a, b);
        return high + MathF.Log(MathF.Exp(a - high) + MathF.Exp(b - high));
    }

    /// <summary>Adds up the weights of a block of features.</summary>
    private struct WeightSum(StatusJudge judge, int[] found) : IFigureSink
    {
        private readonly StatusJudge judge = judge;
        private readonly int[] found = found;
        private Vector4 sum;
        private int count;

        public void Add(uint feature)
        {
            count++;
            uint key = feature == 0 ? 1 : feature;
            int slot = judge.Slot(key);
            while (judge.keys[slot] != key)
            {
                if (judge.keys[slot] == 0)
                    return;
                slot = (slot + 1) & judge.mask;
            }

            sum += judge.rows[slot];
        }

        public void AddPairs(FeatureSpace space, ReadOnlySpan<char> text, int start, int end) =>
            count += judge.pairs.Sum(found, space, start, end, ref sum);

        public readonly Vector4 Total(float scale) => count == 0 ? Vector4.Zero : sum * (scale / MathF.Sqrt(count));
    }
}

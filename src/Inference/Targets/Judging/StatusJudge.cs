using SpeechML.Documents;
using SpeechML.Targets.Scanning;

namespace SpeechML.Targets.Judging;

/// <summary>
/// A trained judge: multinomial logistic regression over hashed features of paragraph, sentence and figure. The statuses of one
/// sentence and paragraph lean on each other, since they mostly share their tense.
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

    private readonly uint[] keys;
    private readonly float[] rows;
    private readonly float[] bias;
    private readonly int mask;

    /// <param name="features">The features' hashes.</param>
    /// <param name="weights">Row-major features × statuses.</param>
    /// <param name="bias">One a status.</param>
    public StatusJudge(uint[] features, float[] weights, float[] bias)
    {
        int size = 16;
        while (size < features.Length * 2)
            size *= 2;
        keys = new uint[size];
        rows = new float[size * StatusCount];
        mask = size - 1;
        this.bias = bias;
        for (int i = 0; i < features.Length; i++)
        {
            uint key = features[i] == 0 ? 1 : features[i];
            int slot = (int)(key & (uint)mask);
            while (keys[slot] != 0)
                slot = (slot + 1) & mask;
            keys[slot] = key;
            weights.AsSpan(i * StatusCount, StatusCount).CopyTo(rows.AsSpan(slot * StatusCount));
        }
    }

    /// <summary>Judges every figure of a paragraph.</summary>
    public void Judge(
        ReadOnlySpan<char> text, SectionContext section, List<QuantityMention> mentions, ReadOnlySpan<RuleVerdict> verdicts, Span<MentionStatus> statuses)
    {
        var features = new FigureFeatures(text, mentions);
        float[] scores = new float[mentions.Count * StatusCount];
        var paragraph = new WeightSum(this);
        features.AddParagraph(section, ref paragraph);
        var sentences = new SentenceCursor(text);
        var sentence = new WeightSum(this);
        float lean = 0, leanWeight = 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            if (sentences.MoveTo(mentions[i].NumberStart))
            {
                sentence = new WeightSum(this);
                features.AddSentence(sentences.Start, sentences.End, ref sentence);
            }

            var figure = new WeightSum(this);
            features.AddFigure(i, ref figure);
            var rules = new WeightSum(this);
            FigureFeatures.AddRules(mentions[i], verdicts[i], ref rules);
            var score = scores.AsSpan(i * StatusCount, StatusCount);
            for (int s = 0; s < StatusCount; s++)
                score[s] = bias[s] + paragraph.Total(s, ParagraphScale) + sentence.Total(s, SentenceScale) + figure.Total(s, FigureScale) + rules.Total(s, RuleScale);
            if (Math.Max(score[0], score[1]) > Math.Max(score[2], score[3]))
            {
                lean += score[0] - score[1];
                leanWeight++;
            }
        }

        float shift = leanWeight > 0 ? ParagraphLean * lean / leanWeight : 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            var score = scores.AsSpan(i * StatusCount, StatusCount);
            float record = LogSum(score[0], score[1]), other = LogSum(score[2], score[3]);
            bool isRecord = verdicts[i].Sure ? verdicts[i].Looks == FigureLooks.Record : record > other;
            if (isRecord)
                statuses[i] = score[0] - score[1] + shift + (SignWeight * verdicts[i].Sign) > 0 ? MentionStatus.Target : MentionStatus.Actual;
            else
                statuses[i] = score[2] > score[3] ? MentionStatus.Reference : MentionStatus.Name;
        }
    }

    private static float LogSum(float a, float b)
    {
        float high = Math.Max(a, b);
        return high + MathF.Log(MathF.Exp(a - high) + MathF.Exp(b - high));
    }

    /// <summary>Adds up the weights of a block of features.</summary>
    private struct WeightSum(StatusJudge judge) : IFigureSink
    {
        private readonly StatusJudge judge = judge;
        private float target, actual, reference, name;
        private int count;

        public void Add(uint feature)
        {
            count++;
            uint key = feature == 0 ? 1 : feature;
            int slot = (int)(key & (uint)judge.mask);
            while (judge.keys[slot] != key)
            {
                if (judge.keys[slot] == 0)
                    return;
                slot = (slot + 1) & judge.mask;
            }

            var row = judge.rows.AsSpan(slot * StatusCount, StatusCount);
            target += row[0];
            actual += row[1];
            reference += row[2];
            name += row[3];
        }

        public readonly float Total(int status, float scale)
        {
            float sum = status switch { 0 => target, 1 => actual, 2 => reference, _ => name };
            return count == 0 ? 0 : scale * sum / MathF.Sqrt(count);
        }
    }
}

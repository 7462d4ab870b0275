using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <summary>How much a block of features weighs before it is divided (<see cref="Divisor"/>).</summary>
    public const float ParagraphScale = 2f, SentenceScale = 2f, FigureScale = 4f, RuleScale = 2f;

    /// <summary>Features: about as many as a paragraph of 250 characters has.</summary>
    private const int MostByRoot = 300;

    private const float ParagraphLean = 0.35f;

    // What the sentence says outright weighs more than the style of the paragraph.
    private const float SignWeight = 1.5f;

    // Features that are looked up at once.
    private const int Portion = 64;

    private readonly PairRows pairs;
    private readonly FigureRows rows;
    private readonly CellWeights cells;
    private readonly float unit;
    private readonly Vector4 bias;

    /// <param name="features">The features, each once, in ascending order.</param>
    /// <param name="unit">What a weight of 1 is worth.</param>
    /// <param name="bias">One a status.</param>
    public StatusJudge(ReadOnlySpan<FeatureRow> features, float unit, float[] bias)
    {
        rows = new FigureRows(features);
        cells = new CellWeights(rows);
        pairs = new PairRows(features);
        this.unit = unit;
        this.bias = new Vector4(bias);
    }

    /// <summary>Judges every figure of a paragraph.</summary>
    public void Judge(
        ReadOnlySpan<char> text, SectionContext section, List<QuantityMention> mentions, ReadOnlySpan<RuleVerdict> verdicts, Span<MentionStatus> statuses)
    {
        var scratch = new JudgeScratch();
        scratch.TakeHeadings(section, this);
        Judge(text, mentions, verdicts, scratch, statuses);
    }

    /// <summary>Judges every figure of a paragraph that stands under the headings that the scratch took last.</summary>
    public void Judge(
        ReadOnlySpan<char> text, List<QuantityMention> mentions, ReadOnlySpan<RuleVerdict> verdicts, JudgeScratch scratch, Span<MentionStatus> statuses)
    {
        scratch.MakeRoom(text.Length, mentions.Count);
        var scores = scratch.Scores.AsSpan(0, mentions.Count);
        pairs.Find(text, scratch.Found);
        float shift = Score(text, mentions, verdicts, scratch, scores);
        var leans = scratch.Leans.AsSpan(0, mentions.Count);
        RowLean.Read(text, CollectionsMarshal.AsSpan(mentions), verdicts, scores, leans);
        for (int i = 0; i < scores.Length; i++)
        {
            var score = scores[i];
            bool isRecord = verdicts[i].Sure ? verdicts[i].Looks == FigureLooks.Record : LogSum(score.X, score.Y) > LogSum(score.Z, score.W);
            if (isRecord)
                statuses[i] = leans[i] + shift + (SignWeight * verdicts[i].Sign) > 0 ? MentionStatus.Target : MentionStatus.Actual;
            else
                statuses[i] = score.Z > score.W ? MentionStatus.Reference : MentionStatus.Name;
        }
    }

    /// <summary>
    /// What the sum of a block's weights is divided by: the root of its size, as chance would have it grow; of a long block, whose features mostly
    /// say one thing over and over, its size, so that it never weighs more than the figure itself.
    /// </summary>
    public static float Divisor(int features) => features <= MostByRoot ? MathF.Sqrt(features) : features / MathF.Sqrt(MostByRoot);

    /// <summary>What the features of headings weigh together, and how many they are.</summary>
    public (Vector128<int> Sum, int Count) WeighHeadings(SectionContext section)
    {
        var block = new WeightSum(this, [], stackalloc uint[Portion]);
        FigureFeatures.AddHeadings(section, ref block);
        return block.TakeSum();
    }

    // Writes each figure's scores and returns how far its figures together lean to targets.
    private float Score(
        ReadOnlySpan<char> text, List<QuantityMention> mentions, ReadOnlySpan<RuleVerdict> verdicts, JudgeScratch scratch, Span<Vector4> scores)
    {
        var features = new FigureFeatures(text, mentions);
        var block = new WeightSum(this, scratch.Found, stackalloc uint[Portion]);
        block.AddSum(scratch.HeadingSum, scratch.HeadingCount);
        features.AddText(ref block);
        var paragraph = bias + block.Take(ParagraphScale);
        var sentence = default(Vector4);
        var sentences = new SentenceCursor(text);
        float lean = 0, leaning = 0;
        var figures = CollectionsMarshal.AsSpan(mentions);
        for (int i = 0; i < figures.Length; i++)
        {
            if (sentences.MoveTo(figures[i].NumberStart))
            {
                features.AddSentence(sentences.Start, sentences.End, ref block);
                sentence = block.Take(SentenceScale);
            }

            features.AddFigure(i, ref block);
            var score = paragraph + sentence + block.Take(FigureScale);
            FigureFeatures.AddRules(figures[i], verdicts[i], scratch.Genre, ref block);
            score += block.Take(RuleScale);
            scores[i] = score;
            if (Math.Max(score.X, score.Y) > Math.Max(score.Z, score.W))
            {
                lean += score.X - score.Y;
                leaning++;
            }
        }

        return leaning > 0 ? ParagraphLean * lean / leaning : 0;
    }

    private static float LogSum(float a, float b)
    {
        float high = Math.Max(a, b);
        return high + MathF.Log(MathF.Exp(a - high) + MathF.Exp(b - high));
    }

    /// <summary>Adds up the weights of blocks of features, one after the other.</summary>
    private ref struct WeightSum(StatusJudge judge, ReadOnlySpan<int> found, Span<uint> portion) : IFigureSink
    {
        private readonly StatusJudge judge = judge;
        private readonly ReadOnlySpan<int> found = found;
        private readonly Span<uint> portion = portion;
        private Vector128<int> sum;
        private int waiting;
        private int count;

        public void Add(uint feature)
        {
            count++;
            judge.rows.Prefetch(feature);
            portion[waiting++] = feature;
            if (waiting == portion.Length)
                Look();
        }

        public void AddPairs(FeatureSpace space, ReadOnlySpan<char> text, int start, int end)
        {
            if (PairRows.Holds(space))
                count += judge.pairs.Sum(found, space, start, end, ref sum);
            else
                FigureFeatures.Pairs(space, text[start..end], ref this);
        }

        public void AddCell(FigureCell cell, int index) => count += judge.cells.Add(cell, index, ref sum);

        public void AddSum(Vector128<int> more, int features)
        {
            sum += more;
            count += features;
        }

        /// <summary>The sum of the block's weights and how many features it had; the next one begins.</summary>
        public (Vector128<int> Sum, int Count) TakeSum()
        {
            Look();
            var taken = (sum, count);
            (sum, count) = (default, 0);
            return taken;
        }

        /// <summary>What the block adds to the scores; the next one begins.</summary>
        public Vector4 Take(float scale)
        {
            var (total, features) = TakeSum();
            return features == 0 ? Vector4.Zero : Vector128.ConvertToSingle(total).AsVector4() * (judge.unit * scale / Divisor(features));
        }

        private void Look()
        {
            sum = judge.rows.Add(portion[..waiting], sum);
            waiting = 0;
        }
    }
}

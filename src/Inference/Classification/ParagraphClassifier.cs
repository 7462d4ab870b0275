using SpeechML.Classification.Explaining;
using SpeechML.Features;

namespace SpeechML.Classification;

/// <summary>Labels paragraphs by adding up one row of weights per character n-gram. Immutable and safe to share between threads.</summary>
/// <remarks>
/// <para>A linear model over TF-IDF weighted n-grams and latent dimensions of unlabelled text collapses into one row per n-gram
/// (<c>docs/design.md</c>, section 2), so nothing is segmented and nothing multiplied: the text is read once.</para>
/// <para>Each sentence gets probabilities of its own, from its n-grams and the paragraph's; the paragraph's are their mean, weighted
/// by length, since a paragraph is about what most of it is about.</para>
/// </remarks>
public sealed class ParagraphClassifier
{
    /// <summary>Sentences of up to some thirty labels that need no rented buffer.</summary>
    private const int StackFloats = 512;

    private readonly ClassifierModel model;
    private readonly string[] labels;

    internal ParagraphClassifier(ClassifierModel model)
    {
        this.model = model;
        labels = [.. model.Labels];
        Labels = Array.AsReadOnly(labels);
    }

    internal ClassifierModel Model => model;

    /// <summary>The labels, in the order of the scores.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Labels one paragraph without allocating.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="scores">Receives each label's calibrated probability; as long as <see cref="Labels"/>.</param>
    /// <returns>The index of the most probable label.</returns>
    /// <exception cref="ArgumentException"><paramref name="scores"/> has another length than <see cref="Labels"/>.</exception>
    public int Classify(ReadOnlySpan<char> text, Span<float> scores) => Classify(new TextSentences(text), scores);

    /// <summary>
    /// Says which words spoke for the label that <see cref="Classify(ReadOnlySpan{char}, Span{float})"/> answers, and what would have to
    /// go for the second one to win. Allocates, and takes the time of some ten classifications, more for long texts.
    /// </summary>
    /// <remarks>
    /// Each n-gram's contribution to the log-odds of the label against the second one is gradient × input (Baehrens et al., JMLR 2010;
    /// Simonyan et al., 2013; formula in <c>docs/explaining.md</c>), handed in equal parts to its characters. Spans are the maximal
    /// stretches of characters above a threshold, within clauses.
    /// </remarks>
    /// <param name="text">The paragraph; offsets count in its UTF-16 units.</param>
    /// <param name="maxSpans">How many spans are given at most, the heaviest first; 0 or more. The flip set does not depend on it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxSpans"/> is below 0.</exception>
    public LabelExplanation Explain(string text, int maxSpans = 5)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(maxSpans);
        return new ParagraphExplainer(this, model).Explain(text, maxSpans);
    }

    /// <summary>Whether a label that is not the first one counts as a secondary label.</summary>
    /// <param name="label">The label's index in <see cref="Labels"/>.</param>
    /// <param name="score">Its probability.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such label.</exception>
    public bool IsSecondary(int label, float score)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, labels.Length);
        return score >= model.SecondaryThresholds[label];
    }

    internal int Classify<TSource>(scoped TSource source, Span<float> scores)
        where TSource : ISentenceSource, allows ref struct
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"There must be room for {labels.Length} scores.", nameof(scores));
        }

        // Room for two sentences at the least, whatever the number of labels.
        int width = model.Table.Lanes + 1;
        Span<float> buffer = 2 * width <= StackFloats ? stackalloc float[StackFloats] : new float[2 * width];
        int lanes = model.Table.PaddedLanes;
        Span<int> whole = lanes <= StackFloats ? stackalloc int[lanes] : new int[lanes];
        SentenceSums sums = new(model.Table, buffer, whole);
        source.Visit(model.LongestNGram, ref sums);
        Mix(sums, scores);
        sums.Dispose();
        return Calibrate(scores);
    }

    /// <summary>Writes the length-weighted mean of the sentences' probabilities.</summary>
    private void Mix(SentenceSums sums, Span<float> scores)
    {
        Span<float> paragraph = scores.Length <= StackFloats ? stackalloc float[scores.Length] : new float[scores.Length];
        Span<float> sentence = scores.Length <= StackFloats ? stackalloc float[scores.Length] : new float[scores.Length];
        paragraph.Clear();
        float squares = 0, characters = 0;
        for (int i = 0; i < sums.Count; i++)
        {
            ReadOnlySpan<float> sum = sums[i];
            for (int label = 0; label < paragraph.Length; label++)
            {
                paragraph[label] += sum[label];
            }

            squares += sum[paragraph.Length];
            characters += sum[^1];
        }

        float scale = Scale(model.Scales.Paragraph, squares);
        for (int label = 0; label < paragraph.Length; label++)
        {
            paragraph[label] = paragraph[label] * scale + model.Bias[label];
        }

        if (sums.Count == 0)
        {
            Softmax(paragraph);
            paragraph.CopyTo(scores);
            return;
        }

        scores.Clear();
        for (int i = 0; i < sums.Count; i++)
        {
            ReadOnlySpan<float> sum = sums[i];
            float own = Scale(model.Scales.Sentence, sum[paragraph.Length]);
            for (int label = 0; label < sentence.Length; label++)
            {
                sentence[label] = sum[label] * own + paragraph[label];
            }

            Softmax(sentence);
            float share = sum[^1] / characters;
            for (int label = 0; label < sentence.Length; label++)
            {
                scores[label] += share * sentence[label];
            }
        }
    }

    private static float Scale(float factor, float squares) => squares > 0 ? factor / MathF.Sqrt(squares) : 0;

    private static void Softmax(Span<float> scores)
    {
        float max = float.NegativeInfinity, total = 0;
        foreach (float score in scores)
        {
            max = MathF.Max(max, score);
        }

        foreach (ref float score in scores)
        {
            score = MathF.Exp(score - max);
            total += score;
        }

        foreach (ref float score in scores)
        {
            score /= total;
        }
    }

    /// <summary>Applies the temperature and returns the index of the largest probability.</summary>
    private int Calibrate(Span<float> scores)
    {
        int best = 0;
        for (int label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        float total = 0;
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] = MathF.Pow(scores[label], 1 / model.Temperature);
            total += scores[label];
        }

        foreach (ref float score in scores)
        {
            score /= total;
        }

        return best;
    }
}

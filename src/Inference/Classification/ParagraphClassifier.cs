using SpeechML.Documents;
using SpeechML.Features;

namespace SpeechML.Classification;

/// <summary>Labels paragraphs by adding up one row of weights per character n-gram. Immutable and safe to share between threads.</summary>
/// <remarks>
/// A linear model over TF-IDF weighted n-grams and latent dimensions of unlabelled text collapses into one row per n-gram
/// (<c>docs/design.md</c>, section 2), so nothing is segmented and nothing multiplied: the text is read once.
/// </remarks>
public sealed class ParagraphClassifier
{
    private readonly ClassifierModel model;
    private readonly string[] labels;

    internal ParagraphClassifier(ClassifierModel model)
    {
        this.model = model;
        labels = [.. model.Labels];
    }

    /// <summary>The labels, in the order of the scores.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>Labels one paragraph without allocating.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="section">The headings that it stands under; <see cref="SectionContext.None"/> when not known.</param>
    /// <param name="scores">Receives each label's calibrated probability; as long as <see cref="Labels"/>.</param>
    /// <returns>The index of the most probable label.</returns>
    /// <exception cref="ArgumentException"><paramref name="scores"/> has another length than <see cref="Labels"/>.</exception>
    public int Classify(ReadOnlySpan<char> text, SectionContext section, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Classify(new TextFeatures(text, section), scores);
    }

    internal int Classify<TSource>(scoped TSource source, Span<float> scores)
        where TSource : IFeatureSource, allows ref struct
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"There must be room for {labels.Length} scores.", nameof(scores));
        }

        model.Bias.CopyTo(scores);
        for (FeatureField field = 0; (int)field < FeatureFields.Count; field++)
        {
            AddField(source, field, scores);
        }

        return ToProbabilities(scores);
    }

    /// <summary>Whether a label that is not the first one counts as a secondary label.</summary>
    /// <param name="label">The label's index.</param>
    /// <param name="score">Its probability.</param>
    public bool IsSecondary(int label, float score) => score >= model.SecondaryThresholds[label];

    private void AddField<TSource>(scoped TSource source, FeatureField field, Span<float> scores)
        where TSource : IFeatureSource, allows ref struct
    {
        NGramTable table = model.Tables[(int)field];
        if (table.Hashes.IsEmpty)
        {
            return;
        }

        Sum sum = new(table, stackalloc float[table.Lanes]);
        source.Visit(field, model.LongestNGram, ref sum);
        float squares = sum.Lanes[^1];
        if (squares > 0)
        {
            float scale = 1 / MathF.Sqrt(squares);
            for (int label = 0; label < scores.Length; label++)
            {
                scores[label] += scale * sum.Lanes[label];
            }
        }
    }

    private int ToProbabilities(Span<float> scores)
    {
        int best = 0;
        for (int label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best])
            {
                best = label;
            }
        }

        float max = scores[best], total = 0;
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] = MathF.Exp((scores[label] - max) / model.Temperature);
            total += scores[label];
        }

        foreach (ref float score in scores)
        {
            score /= total;
        }

        return best;
    }

    private readonly ref struct Sum(NGramTable table, Span<float> lanes) : INGramSink
    {
        public readonly Span<float> Lanes = lanes;

        public void Add(uint hash)
        {
            ReadOnlySpan<float> row = table.Find(hash);
            for (int lane = 0; lane < row.Length; lane++)
            {
                Lanes[lane] += row[lane];
            }
        }
    }
}

using System.Numerics.Tensors;
using SpeechML.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Optimization;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Classification;

/// <summary>
/// The columns that the classifier is trained on, n-grams and latent dimensions, and the way back from their weights to one row
/// per n-gram.
/// </summary>
internal sealed class FeatureSpace
{
    private const int ExamplesPerTask = 512;

    private readonly NGramVocabulary vocabulary;
    private readonly FeatureWeighting weighting;
    private readonly MixtureScales scales;
    private readonly float latentScale;
    private readonly int latentDimensions;
    private readonly float[] latent;

    /// <summary>The space of a new model.</summary>
    public FeatureSpace(NGramVectors vectors, ClassifierOptions options)
    {
        vocabulary = vectors.Vocabulary;
        weighting = new FeatureWeighting(vocabulary);
        scales = new MixtureScales(options.SentenceScale, options.ParagraphScale);
        latentScale = options.LatentScale;
        latentDimensions = options.LatentScale > 0 ? vectors.Dimensions : 0;
        latent = vectors.Latent;
    }

    /// <summary>The space that a trained model lives in: its n-grams alone, since its rows hold their latent part already.</summary>
    public FeatureSpace(ClassifierModel model)
    {
        int lanes = model.Table.Lanes;
        float[] rows = model.Table.ToRows();
        vocabulary = new NGramVocabulary(model.Table.Hashes.ToArray(), [.. Enumerable.Range(0, rows.Length / lanes).Select(row => MathF.Sqrt(rows[row * lanes + lanes - 1]))]);
        weighting = new FeatureWeighting(vocabulary);
        scales = model.Scales;
        latent = [];
    }

    /// <summary>The columns, n-grams first.</summary>
    public int ColumnCount => GramCount + latentDimensions;

    private int GramCount => vocabulary.Hashes.Length;

    /// <summary>One part a sentence; an example without any gets an empty one.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="parallel">The threads to work on; null for this one alone.</param>
    public MixtureProblem Vectorize(IReadOnlyList<Example> examples, ParallelOptions? parallel = null)
    {
        if (parallel is null || examples.Count <= ExamplesPerTask)
        {
            return VectorizeChunk(examples);
        }

        Example[][] chunks = [.. examples.Chunk(ExamplesPerTask)];
        MixtureProblem[] problems = new MixtureProblem[chunks.Length];
        Parallel.For(0, chunks.Length, parallel, i => problems[i] = VectorizeChunk(chunks[i]));
        return MixtureProblem.Join(problems);
    }

    private MixtureProblem VectorizeChunk(IReadOnlyList<Example> examples)
    {
        SparseMatrixBuilder rows = new(ColumnCount);
        List<int> start = [0];
        List<float> own = [], all = [], share = [];
        float[] dense = new float[examples.Sum(example => Math.Max(1, example.Sentences.Count)) * latentDimensions];
        foreach (Example example in examples)
        {
            IReadOnlyList<SentenceCounts> sentences = example.Sentences.Count > 0 ? example.Sentences : [new SentenceCounts(1, [])];
            float characters = sentences.Sum(sentence => sentence.Length);
            float squares = 0;
            foreach (SentenceCounts sentence in sentences)
            {
                float sentenceSquares = AddRow(rows, sentence, dense.AsSpan(own.Count * latentDimensions, latentDimensions));
                squares += sentenceSquares;
                own.Add(Scale(scales.Sentence, sentenceSquares));
                share.Add(sentence.Length / characters);
            }

            all.Add(Scale(scales.Paragraph, squares));
            start.Add(own.Count);
        }

        return new MixtureProblem(rows.Build(), [.. start], [.. own], [.. all], [.. share]) { Dense = new DenseColumns(latentDimensions, dense) };
    }

    /// <summary>
    /// The table: per n-gram the weights that one occurrence adds, its latent part included, and its squared feature weight. It
    /// keeps every n-gram, since each has a latent part and a length.
    /// </summary>
    public NGramTable Collapse(LinearWeights weights)
    {
        int labels = weights.LabelCount, lanes = labels + 1;
        float[] rows = new float[GramCount * lanes];
        for (int place = 0; place < GramCount; place++)
        {
            double idf = vocabulary.Weight(place);
            for (int label = 0; label < labels; label++)
            {
                double weight = weights.Rows[place * labels + label];
                for (int d = 0; d < latentDimensions; d++)
                {
                    weight += latentScale * latent[place * latentDimensions + d] * weights.Rows[(GramCount + d) * labels + label];
                }

                rows[place * lanes + label] = (float)(idf * weight);
            }

            rows[place * lanes + labels] = (float)(idf * idf);
        }

        return new NGramTable(vocabulary.Hashes, rows, lanes);
    }

    private float AddRow(SparseMatrixBuilder rows, SentenceCounts sentence, Span<float> sum)
    {
        (List<(int Place, float Value)> values, float squares) = weighting.Weigh(sentence.NGrams);
        foreach ((int place, float value) in values)
        {
            rows.Add(place, value);
            TensorPrimitives.MultiplyAdd(latent.AsSpan(place * latentDimensions, latentDimensions), value * latentScale, sum, sum);
        }

        rows.EndRow();
        return squares;
    }

    private static float Scale(float factor, float squares) => squares > 0 ? factor / MathF.Sqrt(squares) : 0;
}

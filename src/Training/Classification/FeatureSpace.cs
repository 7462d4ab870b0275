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
    private readonly NGramVectors vectors;
    private readonly ClassifierOptions options;
    private readonly FeatureWeighting weighting;
    private readonly int latentDimensions;

    public FeatureSpace(NGramVectors vectors, ClassifierOptions options)
    {
        (this.vectors, this.options) = (vectors, options);
        weighting = new FeatureWeighting(vectors);
        latentDimensions = options.LatentScale > 0 ? vectors.Dimensions : 0;
    }

    private int GramCount => vectors.Hashes.Length;

    /// <summary>One part a sentence; an example without any gets an empty one.</summary>
    public MixtureProblem Vectorize(IReadOnlyList<Example> examples)
    {
        SparseMatrixBuilder rows = new(GramCount + latentDimensions);
        List<int> start = [0];
        List<float> own = [], all = [], share = [];
        foreach (Example example in examples)
        {
            IReadOnlyList<SentenceCounts> sentences = example.Sentences.Count > 0 ? example.Sentences : [new SentenceCounts(1, [])];
            float characters = sentences.Sum(sentence => sentence.Length);
            float squares = 0;
            foreach (SentenceCounts sentence in sentences)
            {
                float sentenceSquares = AddRow(rows, sentence);
                squares += sentenceSquares;
                own.Add(Scale(options.SentenceScale, sentenceSquares));
                share.Add(sentence.Length / characters);
            }

            all.Add(Scale(options.ParagraphScale, squares));
            start.Add(own.Count);
        }

        return new MixtureProblem(rows.Build(), [.. start], [.. own], [.. all], [.. share]);
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
            double idf = vectors.InverseDocumentFrequency(place);
            for (int label = 0; label < labels; label++)
            {
                double weight = weights.Rows[place * labels + label];
                for (int d = 0; d < latentDimensions; d++)
                {
                    weight += options.LatentScale * vectors.Latent[place * vectors.Dimensions + d] * weights.Rows[(GramCount + d) * labels + label];
                }

                rows[place * lanes + label] = (float)(idf * weight);
            }

            rows[place * lanes + labels] = (float)(idf * idf);
        }

        return new NGramTable(vectors.Hashes, rows, lanes);
    }

    private float AddRow(SparseMatrixBuilder rows, SentenceCounts sentence)
    {
        (List<(int Place, float Value)> values, float squares) = weighting.Weigh(sentence.NGrams);
        float[] latent = new float[latentDimensions];
        foreach ((int place, float value) in values)
        {
            rows.Add(place, value);
            ReadOnlySpan<float> vector = vectors.Latent.AsSpan(place * vectors.Dimensions, latentDimensions);
            for (int d = 0; d < latent.Length; d++)
            {
                latent[d] += value * options.LatentScale * vector[d];
            }
        }

        for (int d = 0; d < latent.Length; d++)
        {
            rows.Add(GramCount + d, latent[d]);
        }

        rows.EndRow();
        return squares;
    }

    private static float Scale(float factor, float squares) => squares > 0 ? factor / MathF.Sqrt(squares) : 0;
}

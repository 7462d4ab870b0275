using SpeechML.Features;
using SpeechML.Training.Datasets;
using SpeechML.Training.Optimization;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Classification;

/// <summary>
/// The columns that the classifier is trained on: the body's n-grams, its latent dimensions, and the n-grams of each heading
/// field; and the way back from their weights to one row per n-gram.
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

    private int ColumnCount => GramCount * FeatureFields.Count + latentDimensions;

    private int LatentStart => GramCount * FeatureFields.Count;

    public SparseMatrix Vectorize(IReadOnlyList<Example> examples)
    {
        SparseMatrixBuilder matrix = new(ColumnCount);
        float[] latent = new float[latentDimensions];
        foreach (Example example in examples)
        {
            for (FeatureField field = 0; (int)field < FeatureFields.Count; field++)
            {
                float scale = ScaleOf(field);
                if (scale == 0)
                {
                    continue;
                }

                foreach ((int place, float value) in weighting.Weigh(example.Fields[(int)field]))
                {
                    matrix.Add((int)field * GramCount + place, scale * value);
                    if (field == FeatureField.Body)
                    {
                        AddLatent(latent, place, value * options.LatentScale);
                    }
                }
            }

            for (int d = 0; d < latent.Length; d++)
            {
                matrix.Add(LatentStart + d, latent[d]);
            }

            Array.Clear(latent);
            matrix.EndRow();
        }

        return matrix.Build();
    }

    /// <summary>
    /// The table of one field: per n-gram the weights that one occurrence adds, its latent part included, and its squared feature
    /// weight. The body keeps every n-gram, since each has a latent part and a length; a heading those that training gave a weight.
    /// </summary>
    public (uint[] Hashes, float[] Rows) Collapse(FeatureField field, LinearWeights weights)
    {
        int labels = weights.LabelCount;
        List<uint> hashes = [];
        List<float> rows = [];
        double[] row = new double[labels];
        for (int place = 0; place < GramCount; place++)
        {
            double idf = vectors.InverseDocumentFrequency(place);
            for (int label = 0; label < labels; label++)
            {
                row[label] = ScaleOf(field) * weights.Rows[((int)field * GramCount + place) * labels + label];
                if (field == FeatureField.Body)
                {
                    for (int d = 0; d < latentDimensions; d++)
                    {
                        row[label] += options.LatentScale * vectors.Latent[place * vectors.Dimensions + d] * weights.Rows[(LatentStart + d) * labels + label];
                    }
                }
            }

            if (field == FeatureField.Body || row.Any(weight => weight != 0))
            {
                hashes.Add(vectors.Hashes[place]);
                rows.AddRange(row.Select(weight => (float)(idf * weight)));
                rows.Add((float)(idf * idf));
            }
        }

        return ([.. hashes], [.. rows]);
    }

    private float ScaleOf(FeatureField field) => field == FeatureField.Body ? 1 : options.HeadingScale;

    private void AddLatent(float[] latent, int place, float value)
    {
        ReadOnlySpan<float> vector = vectors.Latent.AsSpan(place * vectors.Dimensions, latent.Length);
        for (int d = 0; d < latent.Length; d++)
        {
            latent[d] += value * vector[d];
        }
    }
}

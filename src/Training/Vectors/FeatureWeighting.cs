using SpeechML.Training.Datasets;

namespace SpeechML.Training.Vectors;

/// <summary>
/// TF-IDF with a length that is a sum over occurrences, xᵍ = cᵍ·idfᵍ / √Σ c·idf², so that serving can add it up in the same
/// pass as the weights: no paragraph-wide table of counts is needed.
/// </summary>
internal sealed class FeatureWeighting(NGramVectors vectors)
{
    /// <summary>The known n-grams of a text with their values, by place in the vectors.</summary>
    public List<(int Place, float Value)> Weigh(ReadOnlySpan<NGramCount> counts)
    {
        List<(int Place, float Value)> values = new(counts.Length);
        double squares = 0;
        foreach (NGramCount count in counts)
        {
            if (vectors.Find(count.Hash) is >= 0 and int place)
            {
                float weight = vectors.InverseDocumentFrequency(place);
                values.Add((place, count.Count * weight));
                squares += count.Count * (double)weight * weight;
            }
        }

        float scale = squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0;
        for (int i = 0; i < values.Count; i++)
        {
            values[i] = (values[i].Place, values[i].Value * scale);
        }

        return values;
    }
}

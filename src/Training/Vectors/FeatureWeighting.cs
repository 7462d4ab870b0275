using SpeechML.Training.Datasets;

namespace SpeechML.Training.Vectors;

/// <summary>
/// TF-IDF whose length is a sum over occurrences, xᵍ = cᵍ·idfᵍ with length √Σ c·idf², so that serving can add up both in one pass: no
/// table of a paragraph's counts is needed.
/// </summary>
internal sealed class FeatureWeighting(NGramVocabulary vocabulary)
{
    /// <summary>The known n-grams of a text with their values, by place in the vectors, and the squared length.</summary>
    public (List<(int Place, float Value)> Values, float Squares) Weigh(ReadOnlySpan<NGramCount> counts)
    {
        List<(int Place, float Value)> values = new(counts.Length);
        double squares = 0;
        foreach (NGramCount count in counts)
        {
            if (vocabulary.Find(count.Hash) is >= 0 and int place)
            {
                float weight = vocabulary.Weight(place);
                values.Add((place, count.Count * weight));
                squares += count.Count * (double)weight * weight;
            }
        }

        return (values, (float)squares);
    }
}

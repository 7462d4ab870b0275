using SpeechML.Training.Datasets;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Vectors;

public class NGramVectorsTests
{
    private static readonly NGramVectors Vectors = new(1, 9, [5, 7], [9, 4], 0, []);

    [Fact]
    public void An_ngram_is_found_by_its_hash() => Assert.Equal((0, 1, -1), (Vectors.Vocabulary.Find(5), Vectors.Vocabulary.Find(7), Vectors.Vocabulary.Find(6)));

    [Fact]
    public void Rare_ngrams_weigh_more()
    {
        Assert.Equal(1, Vectors.Vocabulary.Weight(0), 1e-6);
        Assert.Equal(1 + Math.Log(2), Vectors.Vocabulary.Weight(1), 1e-6);
    }

    [Fact]
    public void Values_are_counts_times_weight_and_the_length_counts_every_occurrence()
    {
        double rare = 1 + Math.Log(2);
        (List<(int Place, float Value)> values, float squares) = new FeatureWeighting(Vectors.Vocabulary).Weigh([new NGramCount(5, 3), new NGramCount(6, 4), new NGramCount(7, 1)]);
        Assert.Equal([0, 1], values.Select(value => value.Place));
        Assert.Equal(3, values[0].Value, 1e-6);
        Assert.Equal(rare, values[1].Value, 1e-6);
        Assert.Equal(3 * 1 + rare * rare, squares, 1e-5);
        (values, squares) = new FeatureWeighting(Vectors.Vocabulary).Weigh([new NGramCount(6, 4)]);
        Assert.Empty(values);
        Assert.Equal(0, squares);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new NGramVectors(1, 1, [1], [], 0, []));
        Assert.Throws<ArgumentException>(() => new NGramVectors(1, 1, [1], [1], 2, [1]));
        Assert.Throws<ArgumentException>(() => new NGramVectors(1, 1, [1, 1], [1, 1], 0, []));
    }
}

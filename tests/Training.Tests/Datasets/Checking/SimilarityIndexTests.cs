using SpeechML.Training.Datasets.Checking;

namespace SpeechML.Training.Tests.Datasets.Checking;

public sealed class SimilarityIndexTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.9)]
    [InlineData(1.0)]
    public void It_finds_a_similar_set_exactly_where_comparing_all_pairs_does(double threshold)
    {
        Random random = new(7);
        int[][] sets = [.. Enumerable.Range(0, 120).Select(_ => Enumerable.Range(0, 14).Where(_ => random.Next(10) > 0).ToArray())];
        SimilarityIndex index = new(threshold);
        int found = 0;
        for (int i = 0; i < sets.Length; i++)
        {
            double best = sets.Take(i).Select(other => Jaccard(sets[i], other)).DefaultIfEmpty(0).Max();
            (int Id, double Similarity)? match = index.Find(sets[i]);
            Assert.Equal(best >= threshold, match is not null);
            if (match is { } m)
            {
                Assert.Equal(Jaccard(sets[i], sets[m.Id]), m.Similarity, 12);
                Assert.True(m.Similarity >= threshold);
                found++;
            }

            index.Add(i, sets[i]);
        }

        Assert.InRange(found, 1, sets.Length - 1);
    }

    [Fact]
    public void Nine_of_ten_in_common_is_ninety_percent()
    {
        SimilarityIndex index = new(0.9);
        index.Add(0, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.NotNull(index.Find([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
        Assert.Null(index.Find([0, 1, 2, 3, 4, 5, 6, 7, 9]));
    }

    [Fact]
    public void An_empty_set_is_similar_to_none()
    {
        SimilarityIndex index = new(0.9);
        index.Add(0, []);
        Assert.Null(index.Find([]));
    }

    private static double Jaccard(int[] a, int[] b) => a.Intersect(b).Count() / (double)a.Union(b).Count();
}

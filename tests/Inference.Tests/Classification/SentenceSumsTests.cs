using SpeechML.Classification;
using SpeechML.Features;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Classification;

public class SentenceSumsTests
{
    private static readonly uint A = NGramHash.Of('甲'), B = NGramHash.Of('乙'), Unknown = NGramHash.Of('戊');

    [Fact]
    public void A_sentence_has_the_sums_of_its_rows_and_its_characters()
    {
        SentenceSums sums = new(TinyModel.Create().Table, new float[16], new int[8]);
        sums.Add([A, B]);
        sums.Add([]);
        sums.Add([Unknown, A]);

        sums.EndSentence(4, joinsPrevious: false);
        Assert.Equal(1, sums.Count);
        Assert.Equal([4, 3, 6, 4], sums[0].ToArray());
        sums.Dispose();
    }

    [Fact]
    public void A_sentence_that_joins_is_added_to_the_one_before()
    {
        SentenceSums sums = new(TinyModel.Create().Table, new float[16], new int[8]);
        sums.Add([A]);
        sums.EndSentence(9, joinsPrevious: false);
        sums.Add([B]);
        sums.EndSentence(3, joinsPrevious: true);
        sums.Add([B]);
        sums.EndSentence(8, joinsPrevious: false);
        Assert.Equal(2, sums.Count);
        Assert.Equal([2, 3, 5, 12], sums[0].ToArray());
        Assert.Equal([0, 3, 4, 8], sums[1].ToArray());
        sums.Dispose();
    }

    [Fact]
    public void A_sentence_of_millions_of_large_rows_does_not_overflow()
    {
        NGramTable table = new([A, B], [32767, -32767, 0, 1, 2, 3], 3);
        SentenceSums sums = new(table, new float[8], new int[8]);
        uint[] portion = [.. Enumerable.Repeat(A, 1000)];
        for (int i = 0; i < 3000; i++)
        {
            sums.Add(portion);
        }

        sums.EndSentence(3_000_000, joinsPrevious: false);
        Assert.Equal([3e6f * 32767, -3e6f * 32767, 0, 3e6f], sums[0].ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(128)]
    public void Sentences_beyond_the_buffer_are_kept_with_those_before(int room)
    {
        // What the buffer held before must not count.
        NGramTable table = TinyModel.Create().Table;
        float[] buffer = new float[room * (table.Lanes + 1)];
        Array.Fill(buffer, float.NaN);
        SentenceSums sums = new(table, buffer, new int[table.PaddedLanes]);
        for (int i = 0; i < 1000; i++)
        {
            for (int j = 0; j <= i % 3; j++) sums.Add([A]);
            for (int j = 0; j < i % 5; j++) sums.Add([B]);
            sums.EndSentence(8 + i, joinsPrevious: false);
        }

        Assert.Equal(1000, sums.Count);
        for (int i = 0; i < 1000; i++)
        {
            int a = i % 3 + 1, b = i % 5;
            Assert.Equal([2 * a, 3 * b, a + 4 * b, 8 + i], sums[i].ToArray());
        }

        sums.Dispose();
    }
}

using SpeechML.Classification;

namespace SpeechML.Tests.Classification;

public class NGramTableTests
{
    [Fact]
    public void Colliding_hashes_are_all_found_and_others_are_not()
    {
        // Eight slots: 7, 15, 23 want the last one and go round the end; 0 is pushed along by them.
        uint[] hashes = [7, 15, 23, 0];
        NGramTable table = new(hashes, [1, 2, 3, 4], 1);
        Assert.Equal([1, 2, 3, 4], hashes.Select(hash => table.Find(hash)[0]));
        foreach (uint unknown in (uint[])[31, 8, 1, 2, 3, uint.MaxValue])
        {
            Assert.True(table.Find(unknown).IsEmpty);
        }
    }

    [Fact]
    public void A_row_has_all_its_lanes()
    {
        NGramTable table = new([5, 6], [1, 2, 3, 4, 5, 6], 3);
        Assert.Equal([4, 5, 6], table.Find(6).ToArray());
    }

    [Fact]
    public void An_empty_table_finds_nothing() => Assert.True(new NGramTable([], [], 3).Find(0).IsEmpty);

    [Fact]
    public void Rows_that_do_not_fit_are_refused() => Assert.Throws<ArgumentException>(() => new NGramTable([1], [1, 2], 3));

    [Fact]
    public void Many_random_hashes_are_found()
    {
        Random random = new(1);
        uint[] hashes = [.. Enumerable.Range(0, 1000).Select(_ => (uint)random.NextInt64(1L << 32)).Distinct()];
        NGramTable table = new(hashes, [.. hashes.Select((_, i) => (float)i)], 1);
        Assert.All(hashes.Select((hash, i) => (hash, i)), pair => Assert.Equal(pair.i, table.Find(pair.hash)[0]));
    }
}

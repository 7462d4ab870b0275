using SpeechML.Classification;

namespace SpeechML.Tests.Classification;

public class NGramTableTests
{
    [Fact]
    public void Colliding_hashes_are_all_found_and_others_are_not()
    {
        // All want the last block, which has room for three; the others go round the end, where 0 wants to be.
        uint[] hashes = [uint.MaxValue, uint.MaxValue - 1, uint.MaxValue - 2, uint.MaxValue - 3, uint.MaxValue - 4, 0, 1, 2, 3];
        NGramTable table = new(hashes, [1, 2, 3, 4, 5, 6, 7, 8, 9], 1);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], hashes.Select(hash => Assert.Single(table.Find(hash))));
        Assert.Equal([45], Sum(table, hashes)[..1]);
        foreach (uint unknown in (uint[])[uint.MaxValue - 5, int.MaxValue, 4, 8])
        {
            Assert.Empty(table.Find(unknown));
            Assert.Equal([0], Sum(table, unknown)[..1]);
        }
    }

    [Fact]
    public void A_row_has_all_its_lanes()
    {
        NGramTable table = new([5, 6], [1, 2, 3, 4, 5, 6], 3);
        Assert.Equal([4, 5, 6], table.Find(6));
    }

    [Fact]
    public void An_empty_table_finds_nothing()
    {
        NGramTable table = new([], [], 3);
        Assert.Empty(table.Find(0));
        Assert.Equal(new double[8], Sum(table, 0, 1));
    }

    [Fact]
    public void A_hash_of_zero_is_no_free_place()
    {
        Assert.Equal([0], Sum(new NGramTable([7], [5], 1), 0)[..1]);
        Assert.Equal([5], Sum(new NGramTable([7, 0], [3, 5], 1), 0)[..1]);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void A_row_that_is_no_number_is_refused(float value) => Assert.Throws<ArgumentException>(() => new NGramTable([1], [value], 1));

    [Fact]
    public void Weights_are_rounded_to_a_fraction_of_the_largest_of_their_lane_once()
    {
        Random random = new(7);
        float[] rows = [.. Enumerable.Range(0, 600).Select(i => (random.NextSingle() * 2 - 1) * (i % 3 == 0 ? 30 : 1e-6f))];
        uint[] hashes = [.. Enumerable.Range(0, 200).Select(i => (uint)i)];
        NGramTable table = new(hashes, rows, 3), again = new(hashes, table.ToRows(), 3);
        Assert.All(rows.Zip(table.ToRows()).Select((pair, i) => (pair, i)), row => Assert.Equal(row.pair.First, row.pair.Second, row.i % 3 == 0 ? 30 / 32767.0 : 1e-6 / 32767));
        Assert.Equal(table.ToRows(), again.ToRows());
    }

    [Fact]
    public void A_lane_of_zeros_stays_zero() => Assert.Equal([0, 3], new NGramTable([1], [0, 3], 2).ToRows());

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(61)]
    public void Rows_of_any_width_add_up_as_one_by_one(int lanes)
    {
        Random random = new(lanes);
        uint[] hashes = [.. Enumerable.Range(0, 500).Select(_ => (uint)random.NextInt64(1L << 32)).Distinct()];
        NGramTable table = new(hashes, [.. Enumerable.Range(0, hashes.Length * lanes).Select(_ => random.NextSingle() - 0.5f)], lanes);
        uint[] text = [.. Enumerable.Range(0, 2000).Select(_ => random.Next(5) == 0 ? (uint)random.Next() : hashes[random.Next(hashes.Length)])];
        double[] expected = new double[table.PaddedLanes];
        foreach (float[] row in text.Select(table.Find))
        {
            for (int lane = 0; lane < row.Length; lane++)
            {
                expected[lane] += row[lane];
            }
        }

        Assert.Equal(expected, Sum(table, text));
    }

    private static double[] Sum(NGramTable table, params uint[] hashes)
    {
        int[] sums = new int[table.PaddedLanes];
        table.AddRows(hashes, sums);
        return [.. sums.Select((sum, lane) => lane < table.Lanes ? (double)sum * table.Scales[lane] : sum)];
    }

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

using SpeechML.Features;

namespace SpeechML.Tests.Features;

public class NGramsTests
{
    private static List<uint> Visit(string text, int longest)
    {
        Collector collector = new([]);
        NGrams.Visit(text, longest, ref collector);
        return collector.Hashes;
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 7)]
    [InlineData(3, 9)]
    public void A_text_has_so_many_occurrences(int longest, int count) => Assert.Equal(count, Visit("稳中稳中", longest).Count);

    [Fact]
    public void Each_occurrence_is_visited_once() => Assert.Equal(
        ((uint[])[
            NGramHash.Of('稳'), NGramHash.Of('中'), NGramHash.Of('求'),
            NGramHash.Of('稳', '中'), NGramHash.Of('中', '求'), NGramHash.Of('稳', '中', '求'),
        ]).Order(),
        Visit("稳中求", 3).Order());

    [Theory]
    [InlineData("增长８．５％ＧＤＰ", "增长0.0%gdp")]
    [InlineData("GDP", "gdp")]
    [InlineData("　　稳 中\r\n求\u200B进", "稳中求进")]
    [InlineData("稳𠀀中", "稳\uFFFD中")]
    public void Texts_that_fold_alike_have_the_same_ngrams(string text, string alike) => Assert.Equal(Visit(alike, 3), Visit(text, 3));

    [Fact]
    public void A_lone_first_half_of_a_pair_counts_as_the_pair_and_a_lone_second_half_not_at_all()
    {
        Assert.Equal(Visit("稳𠀁中", 3), Visit("稳\uD840中", 3));
        Assert.Equal(Visit("稳中", 3), Visit("稳\uDC00中", 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 \n\0")]
    public void Blank_text_has_none(string text) => Assert.Empty(Visit(text, 3));

    private readonly struct Collector(List<uint> hashes) : INGramSink
    {
        public List<uint> Hashes => hashes;

        public void Add(uint hash) => hashes.Add(hash);
    }
}

using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Features;
using SpeechML.Targets;
using SpeechML.TestSupport;
using SpeechML.Words;

namespace SpeechML.Tests.Words;

public class KeywordFinderTests
{
    /// <summary>Knows 公路 as common, ln(N/df) = 1, and 水库 as rare, 3.</summary>
    private static readonly SpeechAnalyzer Analyzer = SpeechAnalyzer.FromBundle(new ModelBundle(
        TinyModel.Create(2) with { Table = new NGramTable([NGramHash.Of('公', '路'), NGramHash.Of('水', '库')], [0, 0, 4, 0, 0, 16], 3) }, TargetExtractor.RuleBased));

    [Fact]
    public void Words_weigh_their_count_times_their_rarity_heaviest_first()
    {
        IReadOnlyList<Keyword> found = new KeywordFinder(Analyzer, new Pairs()).Find(["公路公路水库", "公路12"], 10);
        Assert.Equal([new Keyword("公路", 3, 3), new Keyword("水库", 1, 3)], found);
        Assert.Equal(["公路"], new KeywordFinder(Analyzer, new Pairs()).Find(["公路公路水库", "公路公路"], 1).Select(keyword => keyword.Text));
    }

    [Fact]
    public void A_word_that_nobody_knows_is_as_rare_as_the_rarest() =>
        Assert.Equal(3, Assert.Single(new KeywordFinder(Analyzer, new Pairs()).Find(["桥梁"], 5)).Weight, 1e-6);

    [Fact]
    public void Without_a_segmenter_phrases_that_come_back_take_the_place_of_words() =>
        Assert.Equal([new Keyword("水库", 2, 6)], new KeywordFinder(Analyzer).Find(["修水库，看水库去", "公路"], 5));

    [Fact]
    public void Misuse_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => new KeywordFinder(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KeywordFinder(Analyzer).Find([], 0));
        Assert.Throws<ArgumentNullException>("texts", () => new KeywordFinder(Analyzer).Find(["水库", null!], 5));
        Assert.Throws<ArgumentNullException>("texts", () => new KeywordFinder(Analyzer, new Pairs()).Find(["水库", null!], 5));
    }

    private sealed class Pairs : IWordSegmenter
    {
        public string Name => "pairs";

        public IEnumerable<QuotedSpan> Segment(string text) =>
            Enumerable.Range(0, text.Length / 2).Select(i => new QuotedSpan(2 * i, 2 * i + 2, text.Substring(2 * i, 2)));
    }
}

using SpeechML.Words;

namespace SpeechML.Tests.Words;

public class RepeatedPhrasesTests
{
    private static Dictionary<string, int> Find(params string[] texts) => RepeatedPhrases.Find(texts).ToDictionary(phrase => phrase.Text, phrase => phrase.Count);

    [Fact]
    public void A_phrase_that_comes_back_among_other_neighbours_is_found_whole() =>
        Assert.Equal(new() { ["高标准农田"] = 3 }, Find("建成高标准农田一片，再修高标准农田二片，看高标准农田去"));

    [Fact]
    public void What_always_stands_beside_the_same_is_a_piece_and_no_phrase() => Assert.DoesNotContain("标准", Find("建高标准甲，看高标准乙").Keys);

    [Fact]
    public void A_piece_that_also_stands_elsewhere_is_a_phrase_too()
    {
        Dictionary<string, int> found = Find("建成农田一片，修农田二片，看农田去，农田好，高标准农田一，新标准农田二");
        Assert.Equal(6, found["农田"]);
        Assert.Equal(2, found["标准农田"]);
    }

    [Fact]
    public void Phrases_do_not_cross_punctuation_digits_or_paragraphs() => Assert.Empty(Find("修，路", "修，路", "修1路", "修1路", "修", "路"));

    [Fact]
    public void Phrases_do_not_begin_or_end_with_a_joint() => Assert.DoesNotContain(Find("甲的路子，乙的路子，丙的路子").Keys, phrase => phrase[0] == '的');

    [Fact]
    public void Nothing_comes_of_nothing() => Assert.Empty(Find());
}

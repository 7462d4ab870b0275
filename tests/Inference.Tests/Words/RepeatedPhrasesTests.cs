using SpeechML.TestSupport;
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

    [Fact]
    public void All_phrases_of_any_text_are_those_that_counting_each_of_them_finds()
    {
        Random random = new(7);
        for (int n = 0; n < 200; n++)
        {
            string letters = "甲乙的丙丁戊"[..random.Next(2, 7)] + "，";
            string[] texts = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => letters[random.Next(letters.Length)])))];
            Assert.Equal(Counted(texts), Find(texts).OrderBy(phrase => phrase.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_phrases()
    {
        const int Length = 20_000;
        Random random = new(7);
        string text = string.Concat(Enumerable.Range(0, Length).Select(_ => (char)(0x4E00 + random.Next(1000))));
        Assert.InRange(Allocation.Least(() => RepeatedPhrases.Find([text])), 1, 25 * Length);
    }

    /// <summary>The definition, word for word: stretches of two to eight letters of a clause, what stands beside each, and which is a piece of which.</summary>
    private static IEnumerable<KeyValuePair<string, int>> Counted(string[] texts)
    {
        var places = texts.SelectMany(text => text.Split('，')).SelectMany(clause =>
            from length in Enumerable.Range(2, 7)
            from start in Enumerable.Range(0, Math.Max(0, clause.Length - length + 1))
            select (Text: clause.Substring(start, length),
                Left: start > 0 ? clause[start - 1].ToString() : Guid.NewGuid().ToString(),
                Right: start + length < clause.Length ? clause[start + length].ToString() : Guid.NewGuid().ToString())).GroupBy(place => place.Text).ToArray();
        Dictionary<string, int> counts = places.Where(group => group.Count() > 1).ToDictionary(group => group.Key, group => group.Count());
        return places
            .Where(group => group.Count() > 1 && group.Select(place => place.Left).Distinct().Count() > 1 && group.Select(place => place.Right).Distinct().Count() > 1)
            .Where(group => !counts.Any(longer => longer.Key.Length == group.Key.Length + 1 && longer.Key.Contains(group.Key, StringComparison.Ordinal) && longer.Value >= 0.7 * group.Count()))
            .Where(group => group.Key[0] != '的' && group.Key[^1] != '的')
            .Select(group => KeyValuePair.Create(group.Key, group.Count())).OrderBy(phrase => phrase.Key, StringComparer.Ordinal);
    }
}

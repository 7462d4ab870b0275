using SpeechML.Targets.Units;

namespace SpeechML.Tests.Targets.Units;

public class CharTrieTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_finds_the_longest_word_as_a_look_at_every_word_does(int seed)
    {
        Random random = new(seed);
        string alphabet = seed == 1 ? "ab" : "一二三四五六七八九十百千万亿元人次个年月日\0";
        KeyValuePair<string, int>[] words = [.. Enumerable.Range(0, 200).Select(i => KeyValuePair.Create(Word(random, alphabet, 1, 5), i))];
        CharTrie forwards = new(words), backwards = new(words, backwards: true);
        for (int n = 0; n < 300; n++)
        {
            string text = Word(random, alphabet, 0, 12);
            for (int at = 0; at <= text.Length; at++)
            {
                var ahead = words.Where(word => text.AsSpan(at).StartsWith(word.Key)).OrderBy(word => word.Key.Length).ThenBy(word => word.Value).LastOrDefault();
                Assert.Equal(ahead.Key is null ? -1 : ahead.Value, forwards.Match(text, at, out int length));
                Assert.Equal(ahead.Key?.Length ?? 0, length);
                var behind = words.Where(word => text.AsSpan(0, at).EndsWith(word.Key)).OrderBy(word => word.Key.Length).ThenBy(word => word.Value).LastOrDefault();
                Assert.Equal(behind.Key is null ? -1 : behind.Value, backwards.MatchBack(text, at, out length));
                Assert.Equal(behind.Key?.Length ?? 0, length);
            }
        }
    }

    [Fact]
    public void The_next_beginning_is_never_before_the_start()
    {
        CharTrie trie = new([KeyValuePair.Create("ab", 0)]);
        Assert.Equal(2, trie.NextBeginning("xxa", 0));
        Assert.Equal(3, trie.NextBeginning("axx", 1));
        Assert.Equal(5, trie.NextBeginning("axx", 5));
    }

    internal static string Word(Random random, string alphabet, int shortest, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(shortest, longest + 1)).Select(_ => alphabet[random.Next(alphabet.Length)]));
}

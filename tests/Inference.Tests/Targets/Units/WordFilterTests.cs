using SpeechML.Targets.Units;

namespace SpeechML.Tests.Targets.Units;

public class WordFilterTests
{
    private const string Alphabet = "今明后年月日，。将要会已经了过";

    [Fact]
    public void It_passes_over_no_word_and_over_most_of_the_rest()
    {
        Random random = new(1);
        string[] words = ["，", "。", "今年", "明年", "将要", "已经", "经过了"];
        WordFilter filter = new(words);
        int places = 0, stops = 0;
        for (int n = 0; n < 500; n++)
        {
            string text = CharTrieTests.Word(random, Alphabet, 0, 30);
            HashSet<int> found = [];
            for (int i = filter.Next(text, 0); i < text.Length; i = filter.Next(text, i + 1))
            {
                Assert.True(found.Add(i));
            }

            places += text.Length;
            stops += found.Count;
            Assert.All(Enumerable.Range(0, text.Length).Where(at => words.Any(word => text.AsSpan(at).StartsWith(word))), at => Assert.Contains(at, found));
        }

        Assert.True(stops < places / 3, $"{stops} of {places}");
    }
}

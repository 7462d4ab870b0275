using SpeechML.Targets;
using SpeechML.Tests.Targets.Units;

namespace SpeechML.Tests.Targets;

public class RecentStringsTests
{
    [Fact]
    public void Every_word_is_given_as_it_is()
    {
        Random random = new(1);
        RecentStrings strings = new();
        for (int n = 0; n < 5000; n++)
        {
            string word = CharTrieTests.Word(random, "亿万千元人次%", 0, 14);
            Assert.Equal(word, strings.Get(word));
        }

        Assert.Same(strings.Get("万亿元".AsSpan()), strings.Get("x万亿元".AsSpan(1)));
    }
}

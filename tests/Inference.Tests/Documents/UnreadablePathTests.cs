using SpeechML.Documents;

namespace SpeechML.Tests.Documents;

public class UnreadablePathTests
{
    [Theory]
    [InlineData("Is a directory")]
    [InlineData("Is a directory.")]
    public void What_the_system_says_is_a_sentence_of_its_own(string cause) =>
        Assert.Equal("Is a directory. Check the name and that you may read it.", UnreadablePath.Error("-", new IOException(cause)).Message);

    [Fact]
    public void A_missing_file_is_told_in_our_words() =>
        Assert.Equal("There is no such file. Check the name and that you may read it.", UnreadablePath.Error("a.txt", new FileNotFoundException("Unable to find it.")).Message);
}

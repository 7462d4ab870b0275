using System.Text.Json;

namespace SpeechML.Cli.Tests.Verbs;

public class KeywordsVerbTests
{
    private const string Text = "建成高标准农田一片，再修高标准农田二片。\n来年看高标准农田去。\n";

    [Fact]
    public void Phrases_that_come_back_are_listed_with_their_count()
    {
        ProcessResult result = SpeechMLProcess.Run(["keywords", "-"], Text);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^ +count +weight  phrase\r?\n +3 +\d+\.\d  高标准农田\r?\n$", result.Output);
    }

    [Fact]
    public void Programs_are_told_what_the_keywords_are_of()
    {
        using JsonDocument json = JsonDocument.Parse(SpeechMLProcess.Run(["keywords", "-", "--format", "json"], Text).Output);

        Assert.Equal("n-gram phrases", json.RootElement.GetProperty("words").GetString());
        Assert.Equal("高标准农田", json.RootElement.GetProperty("keywords")[0].GetProperty("text").GetString());
    }

#if JIEBA_NET
    [Fact]
    public void Words_are_cut_by_the_dictionary_that_comes_with_the_program()
    {
        ProcessResult result = SpeechMLProcess.Run(["keywords", "-", "--words", "jieba"], Text);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("weight  word", result.Output);
        Assert.Matches(@" 3 +\d+\.\d  农田", result.Output);
    }

    [Fact]
    public void A_dictionary_that_is_not_there_is_named()
    {
        ProcessResult result = SpeechMLProcess.Run(["keywords", "-", "--words", "nowhere"], Text);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("dict.txt: SML1001", result.Error);
    }
#else
    [Theory]
    [InlineData("keywords", "-")]
    [InlineData("analyze", "-", "--explain")]
    public void A_build_without_jieba_says_so_and_works_on_phrases(params string[] arguments)
    {
        ProcessResult with = SpeechMLProcess.Run([.. arguments, "--words", "nowhere"], Text), without = SpeechMLProcess.Run(arguments, Text);

        Assert.Equal((0, without.Output), (with.ExitCode, with.Output));
        Assert.Contains("n-grams and not of words: jieba is not built", with.Error);
    }
#endif

    [Fact]
    public void A_file_that_is_not_there_is_named_and_the_rest_read()
    {
        ProcessResult result = SpeechMLProcess.Run(["keywords", "-", "nowhere.txt"], Text);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nowhere.txt", result.Error);
        Assert.Contains("高标准农田", result.Output);
    }
}

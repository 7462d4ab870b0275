using SpeechML.Classification;
using SpeechML.TestSupport;

namespace SpeechML.Segmentation.Jieba.Tests;

/// <summary>On a dictionary of a few words that the test writes: JiebaNet's own is not the test's to have.</summary>
public sealed class JiebaWordsTests : IClassFixture<JiebaWordsTests.Dictionary>, IDisposable
{
    private readonly Dictionary dictionary;
    private readonly TempFolder folder = new();

    public JiebaWordsTests(Dictionary dictionary) => this.dictionary = dictionary;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_is_cut_by_the_dictionary_that_is_named()
    {
        const string text = "新建公路，修 水库。";
        QuotedSpan[] words = [.. JiebaWords.Load(dictionary.Path).Segment(text)];
        Assert.Contains("公路", words.Select(word => word.Quote));
        Assert.Contains("水库", words.Select(word => word.Quote));
        int from = 0;
        foreach (QuotedSpan word in words)
        {
            Assert.Equal(text[word.Start..word.End], word.Quote);
            Assert.True(word.Start >= from && word.End > word.Start);
            from = word.End;
        }
    }

    [Fact]
    public void Many_threads_cut_the_same()
    {
        JiebaWords words = JiebaWords.Load(dictionary.Path);
        string[] Cut(int i) => [.. words.Segment("新建公路修水库" + i).Select(word => word.Quote)];
        string[][] expected = [.. Enumerable.Range(0, 200).Select(Cut)];
        string[][] actual = new string[200][];
        Parallel.For(0, 200, i => actual[i] = Cut(i));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_second_dictionary_is_refused_and_the_first_one_is_there_again()
    {
        JiebaWords.Load(dictionary.Path);
        Dictionary.Write(folder);
        Assert.Equal(ErrorCodes.SegmenterInUse, Assert.Throws<SpeechMLException>(() => JiebaWords.Load(folder.Path)).Code);
        Assert.Equal("jieba", JiebaWords.Load(dictionary.Path).Name);
    }

    [Fact]
    public void A_folder_without_a_dictionary_is_refused_with_the_missing_file()
    {
        SpeechMLException error = Assert.Throws<SpeechMLException>(() => JiebaWords.Load(folder.Path));
        Assert.Equal((ErrorCodes.Unreadable, folder.At("dict.txt")), (error.Code, error.File));
    }

    [Fact]
    public void The_package_s_dictionary_lies_beside_the_program()
    {
        // Not loaded here: a process has one dictionary, and these tests have theirs.
        string[] names = [.. Directory.GetFiles(JiebaWords.PackagedFolder).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal(["dict.txt", "prob_emit.json", "prob_trans.json"], names);
        Assert.Contains(File.ReadLines(System.IO.Path.Combine(JiebaWords.PackagedFolder, "dict.txt")), line => line.StartsWith("农田 ", StringComparison.Ordinal));
    }

    /// <summary>A dictionary as JiebaNet reads it.</summary>
    public sealed class Dictionary : IDisposable
    {
        private readonly TempFolder folder = new();

        public Dictionary() => Write(folder);

        public string Path => folder.Path;

        public void Dispose() => folder.Dispose();

        internal static void Write(TempFolder folder)
        {
            folder.Write("dict.txt", "新建 50 v\n公路 100 n\n修 10 v\n水库 80 n\n");
            folder.Write("prob_emit.json", """{"B":{},"M":{},"E":{},"S":{}}""");
            folder.Write("prob_trans.json", """{"B":{"E":-0.5,"M":-0.9},"E":{"B":-0.6,"S":-0.8},"M":{"E":-0.3,"M":-1.3},"S":{"B":-0.7,"S":-0.7}}""");
        }
    }
}

using SpeechML.Features;
using SpeechML.TestSupport;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Tests.Datasets;

public sealed class DatasetReaderTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly DatasetReader reader = new(new FeatureExtractor(2));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Text_and_the_features_made_of_it_are_the_same_dataset()
    {
        string text = folder.Write("样本.jsonl", $"{Examples.Line("a", 1, "一、工业", "经济")}\n{Examples.Line("a", 2, "增长百分之六以上，就业稳定。今年继续稳中求进，", "经济", "民生")}\n");
        Assert.Equal(2, FeatureFiles.Extract([text], folder.At("样本.features"), 2));
        Dataset fromText = reader.Read(text), fromFeatures = reader.Read(folder.At("样本.features"));
        Assert.Equal(("样本", "样本"), (fromText.Name, fromFeatures.Name));
        Assert.All(fromText.Examples.Zip(fromFeatures.Examples), pair =>
        {
            Examples.AssertSameSentences(pair.First, pair.Second);
            Assert.Equal(pair.First.Secondary, pair.Second.Secondary);
            Assert.Equal((pair.First.Document, pair.First.Sequence, pair.First.Label), (pair.Second.Document, pair.Second.Sequence, pair.Second.Label));
        });
        Assert.Equal([14, 9], fromFeatures.Examples[1].Sentences.Select(sentence => sentence.Length));
    }

    [Fact]
    public void Files_are_put_together_in_their_order()
    {
        string a = folder.Write("a.jsonl", Examples.Line("a", 1, "甲", "x")), b = folder.Write("b.jsonl", Examples.Line("b", 1, "乙", "y"));
        FeatureFiles.Extract([b, a], folder.At("ba.features"), 2);
        Assert.Equal(["b", "a"], reader.Read(folder.At("ba.features")).Examples.Select(example => example.Document));
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.features")]
    public void A_dataset_without_a_paragraph_is_refused(string name)
    {
        string path = folder.At(name);
        if (name.EndsWith(FeatureFile.Extension, StringComparison.Ordinal)) FeatureFile.Write(path, 2, []);
        else File.WriteAllText(path, "\n");
        Assert.Equal(ErrorCodes.BadDataset, Assert.Throws<SpeechMLException>(() => reader.Read(path)).Code);
    }

    [Fact]
    public void Counts_are_by_sentence_and_ascending_hash()
    {
        IReadOnlyList<SentenceCounts> sentences = new FeatureExtractor(1).Extract("甲乙甲甲甲甲甲。丙丙丙丙丙丙丙丙丁");
        Assert.Equal([8, 9], sentences.Select(sentence => sentence.Length));
        Assert.Equal(Sorted(new('甲', 6), new('乙', 1), new('。', 1)), sentences[0].NGrams);
        Assert.Equal(Sorted(new('丙', 8), new('丁', 1)), sentences[1].NGrams);
    }

    [Fact]
    public void A_short_rest_counts_with_the_sentence_before_it()
    {
        SentenceCounts sentence = Assert.Single(new FeatureExtractor(2).Extract("甲乙甲乙甲乙甲。甲乙"));
        Assert.Equal(10, sentence.Length);
        Assert.Equal(Sorted(new('甲', 5), new('乙', 4), new('。', 1), new("甲乙", 4), new("乙甲", 3), new("甲。", 1)), sentence.NGrams);
    }

    [Theory]
    [InlineData("")]
    [InlineData("　\n")]
    public void Blank_text_has_no_sentence(string text) => Assert.Empty(new FeatureExtractor(2).Extract(text));

    private static NGramCount[] Sorted(params Expected[] counts) =>
        [.. counts.Select(expected => new NGramCount(expected.Hash, expected.Count)).OrderBy(count => count.Hash)];

    private readonly record struct Expected(uint Hash, int Count)
    {
        public Expected(char gram, int count)
            : this(NGramHash.Of(gram), count)
        {
        }

        public Expected(string gram, int count)
            : this(NGramHash.Of(gram[0], gram[1]), count)
        {
        }
    }
}

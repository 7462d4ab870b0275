using SpeechML.Documents;
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
        string text = folder.Write("样本.jsonl", $"{Examples.Line("a", 1, "一、工业", "经济")}\n{Examples.Line("a", 2, "增长百分之六以上，就业稳定。", "经济", "民生")}\n");
        Assert.Equal(2, FeatureFiles.Extract([text], folder.At("样本.features"), 2));
        Dataset fromText = reader.Read(text), fromFeatures = reader.Read(folder.At("样本.features"));
        Assert.Equal(("样本", "样本"), (fromText.Name, fromFeatures.Name));
        Assert.All(fromText.Examples.Zip(fromFeatures.Examples), pair =>
        {
            Assert.Equal(pair.First.Fields, pair.Second.Fields);
            Assert.Equal(pair.First.Secondary, pair.Second.Secondary);
            Assert.Equal((pair.First.Document, pair.First.Sequence, pair.First.Label), (pair.Second.Document, pair.Second.Sequence, pair.Second.Label));
        });
        Assert.NotEmpty(fromFeatures.Examples[1].Fields[(int)FeatureField.TopHeading]);
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
    public void Counts_are_by_ascending_hash_and_field()
    {
        NGramCount[][] fields = new FeatureExtractor(1).Extract("甲乙甲", new SectionContext("题", "丙", "丁丁"));
        NGramCount[] expected = [new(NGramHash.Of('甲'), 2), new(NGramHash.Of('乙'), 1)];
        Assert.Equal(expected.OrderBy(count => count.Hash), fields[(int)FeatureField.Body]);
        Assert.Equal([new NGramCount(NGramHash.Of('丁'), 2)], fields[(int)FeatureField.Heading]);
        Assert.Equal([new NGramCount(NGramHash.Of('丙'), 1)], fields[(int)FeatureField.TopHeading]);
    }
}

using SpeechML.Training.Classification;
using SpeechML.Training.Tests.Datasets;

namespace SpeechML.Training.Tests.Classification;

public class DocumentFoldsTests
{
    private static int[] Assign(int folds, params string[] documents) =>
        DocumentFolds.Assign([.. documents.Select(document => new WeightedExample(Examples.Of("甲", "x", document), 1, true))], folds);

    [Fact]
    public void Documents_are_dealt_in_turn() => Assert.Equal([0, 0, 1, 2, 0, 1], Assign(3, "a", "a", "b", "c", "d", "e"));

    [Fact]
    public void A_document_is_never_split()
    {
        string[] documents = [.. Enumerable.Range(0, 200).Select(i => $"d{i * 37 % 23}")];
        int[] folds = Assign(5, documents);
        Assert.All(documents.Zip(folds).GroupBy(pair => pair.First), document => Assert.Single(document.Select(pair => pair.Second).Distinct()));
        Assert.Equal([0, 1, 2, 3, 4], folds.Distinct().Order());
    }
}

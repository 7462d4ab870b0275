using SpeechML.Training.Classification;
using SpeechML.Training.Tests.Datasets;

namespace SpeechML.Training.Tests.Classification;

public class DocumentFoldsTests
{
    private static int[] Assign(int folds, params string[] documents) => AssignKinds(folds, null, documents);

    private static int[] AssignKinds(int folds, string? kindMark, params string[] documents) =>
        DocumentFolds.Assign([.. documents.Select(document => new WeightedExample(Examples.Of("甲", "x", document), 1, true))], folds, kindMark);

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

    [Fact]
    public void Documents_of_one_kind_stay_together() =>
        Assert.Equal([0, 1, 0, 2, 0, 1, 2], AssignKinds(3, "_", "city_a", "county_b", "city_c", "party", "city", "county_b", "party"));

    [Fact]
    public void Without_a_mark_names_that_begin_alike_are_other_documents() => Assert.Equal([0, 1, 2], AssignKinds(3, null, "city_a", "city_b", "city_c"));
}

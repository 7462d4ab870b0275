using SpeechML.Classification;
using SpeechML.Classification.Explaining;
using SpeechML.Features;

namespace SpeechML.Tests.Classification.Explaining;

public sealed class CharacterEvidenceTests
{
    [Fact]
    public void Characters_share_all_that_their_ngrams_contribute()
    {
        const string text = "渠修好了，路通了；井深12.5米，水甜。人人夸！";
        ClassifierModel model = ExplainedModels.Random(text, 3);
        FoldedMap map = new(text);
        OccurrenceRecorder grams = new(model.LongestNGram);
        new TextSentences(text).Visit(model.LongestNGram, ref grams);
        double[][] factors = [.. grams.Sentences.Select(_ => new double[] { 1, -1, 0.5 })];
        double expected = grams.Occurrences.Sum(gram => model.Table.Find(gram.Hash) is var row ? (double)row[0] - row[1] + 0.5 * row[2] : 0);

        CharacterEvidence evidence = CharacterEvidence.Of(model, map, grams, factors);

        Assert.Equal(expected, evidence.Weights.Sum(), 1e-9);
        Assert.Equal(["渠修好了", "路通了", "井深12.5米", "水甜", "人人夸"], evidence.Clauses().Select(clause => text[clause.First..clause.End]));
    }
}

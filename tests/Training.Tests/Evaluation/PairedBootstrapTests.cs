using SpeechML.Training.Datasets;
using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Tests.Evaluation;

public sealed class PairedBootstrapTests
{
    [Fact]
    public void Equal_answers_have_no_interval() =>
        Assert.Equal((0, 0), PairedBootstrap.AccuracyDifference([Answer("a", true), Answer("b", false)], [Answer("a", true), Answer("b", false)]));

    [Fact]
    public void Whole_documents_are_drawn()
    {
        // Of two documents one is all gained and one all lost: a draw has either alone a quarter of the time.
        LabelAnswer[] old = [Answer("a", false), Answer("a", false), Answer("b", true), Answer("b", true)];
        LabelAnswer[] @new = [Answer("a", true), Answer("a", true), Answer("b", false), Answer("b", false)];
        Assert.Equal((-1, 1), PairedBootstrap.AccuracyDifference(old, @new));
    }

    [Fact]
    public void A_document_counts_by_its_paragraphs() =>
        Assert.Equal((1 / 3.0, 1 / 3.0), PairedBootstrap.AccuracyDifference(
            [Answer("a", false), Answer("a", true), Answer("a", true)], [Answer("a", true), Answer("a", true), Answer("a", true)]));

    [Fact]
    public void The_interval_narrows_with_documents_holds_the_difference_and_is_the_same_again()
    {
        (double Low, double High) small = Gain(20), large = Gain(500);
        Assert.True(small.Low < 0.1 && 0.1 < small.High);
        Assert.True(large.Low > 0.06 && large.High < 0.14);
        Assert.Equal(small, Gain(20));
    }

    /// <summary>Every tenth document is gained.</summary>
    private static (double Low, double High) Gain(int documents) => PairedBootstrap.AccuracyDifference(
        [.. Enumerable.Range(0, documents).Select(i => Answer($"{i}", i % 10 != 0))], [.. Enumerable.Range(0, documents).Select(i => Answer($"{i}", true))]);

    private static LabelAnswer Answer(string document, bool right) => new(
        new Example { Document = document, Sequence = 1, Label = "对", Secondary = [], Sure = true, Sentences = [] }, right ? "对" : "错", 0.9f, []);
}

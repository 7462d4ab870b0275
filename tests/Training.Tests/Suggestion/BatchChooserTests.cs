using SpeechML.Training.Suggestion;

namespace SpeechML.Training.Tests.Suggestion;

public sealed class BatchChooserTests
{
    private static readonly float[] North = [1, 0], East = [0, 1], NorthEast = [0.7071f, 0.7071f], AlmostNorth = [0.98f, 0.2f];

    [Fact]
    public void The_most_uncertain_comes_first() =>
        Assert.Equal([1], BatchChooser.Choose([new(0.3, North), new(0.9, East), new(0.5, NorthEast)], [], 1));

    [Fact]
    public void What_is_unlike_those_chosen_comes_before_what_is_more_uncertain() =>
        Assert.Equal([0, 2, 1], BatchChooser.Choose([new(0.9, North), new(0.8, NorthEast), new(0.5, East)], [], 3));

    [Fact]
    public void Near_duplicates_are_never_chosen_together() =>
        Assert.Equal([0, 2], BatchChooser.Choose([new(0.9, North), new(0.9, AlmostNorth), new(0.1, East)], [], 3));

    [Fact]
    public void What_is_labelled_already_counts_as_chosen() =>
        Assert.Equal([1], BatchChooser.Choose([new(0.9, North), new(0.1, East)], [AlmostNorth], 2));

    [Fact]
    public void Of_equals_the_first_is_taken() =>
        Assert.Equal([0, 1], BatchChooser.Choose([new(0.5, North), new(0.5, East)], [], 2));

    [Fact]
    public void What_the_model_is_sure_of_is_not_chosen_at_all() =>
        Assert.Equal([1], BatchChooser.Choose([new(0, North), new(0.5, East)], [], 2));

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(BatchChooser.Choose([], [North], 2));
}

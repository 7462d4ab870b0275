using SpeechML.Training.Classification;

namespace SpeechML.Training.Tests.Classification;

public class LabelBalanceTests
{
    private static readonly (string Label, float Weight)[] Examples = [("a", 1), ("a", 1), ("a", 1), ("b", 0.5f), ("b", 0.5f)];

    [Fact]
    public void Power_one_gives_every_label_the_same_weight_in_all()
    {
        LabelBalance balance = new(Examples, power: 1);

        Assert.Equal(3 * balance.Of("a"), 1 * balance.Of("b"), 5);
    }

    [Fact]
    public void The_weight_of_all_stays_where_no_factor_is_cut_off()
    {
        LabelBalance balance = new(Examples, power: 1);

        Assert.Equal(4, Examples.Sum(example => example.Weight * balance.Of(example.Label)), 5);
    }

    [Fact]
    public void Power_zero_changes_nothing()
    {
        LabelBalance balance = new(Examples, power: 0);

        Assert.All(Examples, example => Assert.Equal(1, balance.Of(example.Label)));
    }

    [Fact]
    public void A_label_of_a_single_example_does_not_outweigh_all_others()
    {
        LabelBalance balance = new([.. Enumerable.Repeat(("common", 1f), 1000), ("rare", 1)], power: 1);

        Assert.Equal(LabelBalance.Largest, balance.Of("rare"), 5);
    }

    [Fact]
    public void A_label_whose_examples_weigh_nothing_is_left_alone()
    {
        LabelBalance balance = new([("a", 1), ("b", 0)], power: 1);

        Assert.Equal(1, balance.Of("b"));
    }
}

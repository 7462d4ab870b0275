using SpeechML.Classification;
using SpeechML.Training.Classification;
using SpeechML.Training.Tests.Datasets;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Classification;

public class ClassifierTrainerTests
{
    private static readonly string[] Texts = ["工业增长，投资增长。消费增长继续回暖", "就业增长，收入增长", "投资回暖，消费回暖", "收入稳定，就业稳定。学校扩容", "工业投资", "学校就业"];

    private static readonly NGramVectors Vectors =
        new VectorBuilder(new VectorOptions { MinDocumentFrequency = 1, Dimensions = 2 }, new ParallelOptions()).Build(Texts);

    private static readonly ClassifierOptions Options = new() { Folds = 2, Patience = 0 };

    private static WeightedExample Example(int i, string? label = null, string[]? secondary = null, bool sure = true, float weight = 1, bool calibrates = true) =>
        new(Examples.Of(Texts[i % Texts.Length], label ?? (i % 2 == 0 ? "经济" : "民生"), $"d{i / Texts.Length}", secondary, sure: sure), weight, calibrates);

    private static ClassifierModel Train(ClassifierOptions options, params IEnumerable<WeightedExample> examples) =>
        new ClassifierTrainer(options, Vectors, new ParallelOptions()).Train([.. examples]).Model;

    private static byte[] Bytes(ClassifierModel model) => ClassifierFormat.Write(model);

    [Fact]
    public void An_unsure_example_counts_as_much_as_the_options_say()
    {
        ClassifierModel unsure = Train(Options with { UnsureWeight = 0.25f }, Enumerable.Range(0, 12).Select(i => Example(i, sure: i % 3 > 0)));
        ClassifierModel light = Train(Options, Enumerable.Range(0, 12).Select(i => Example(i, weight: i % 3 > 0 ? 1 : 0.25f)));
        ClassifierModel full = Train(Options, Enumerable.Range(0, 12).Select(i => Example(i)));
        Assert.Equal(Bytes(light), Bytes(unsure));
        Assert.NotEqual(Bytes(full), Bytes(unsure));
    }

    [Fact]
    public void Secondary_labels_take_their_share_of_the_target()
    {
        IEnumerable<WeightedExample> With(string[] secondary) => Enumerable.Range(0, 12).Select(i => Example(i, secondary: i % 2 == 0 ? secondary : []));
        ClassifierModel without = Train(Options, With([])), nothing = Train(Options with { SecondaryShare = 0 }, With(["民生"]));
        ClassifierModel shared = Train(Options with { SecondaryShare = 0.4f }, With(["民生"])), unknown = Train(Options, With(["别的"]));
        Assert.Equal(without.Table.ToRows(), nothing.Table.ToRows());
        Assert.Equal(Bytes(without), Bytes(unknown));
        Assert.True(First(shared) < First(without) - 0.1);

        static float First(ClassifierModel model)
        {
            float[] scores = new float[2];
            new ParagraphClassifier(model with { Temperature = 1 }).Classify(Texts[0], scores);
            return scores[model.Labels.ToList().IndexOf("经济")];
        }
    }

    [Fact]
    public void Examples_that_do_not_calibrate_are_learned_from_and_leave_the_temperature_alone()
    {
        // Further examples whose labels are the other way round: whoever calibrates on them trusts nothing.
        IEnumerable<WeightedExample> With(bool calibrates) =>
            [.. Enumerable.Range(0, 12).Select(i => Example(i)), .. Enumerable.Range(0, 6).Select(i => Example(i + 12, i % 2 == 0 ? "民生" : "经济", weight: 0.1f, calibrates: calibrates))];
        ClassifierModel all = Train(Options, With(true)), some = Train(Options, With(false));
        Assert.Equal(all.Table.ToRows(), some.Table.ToRows());
        Assert.Equal(all.Bias, some.Bias);
        Assert.True(all.Temperature > 1.5 * some.Temperature, $"{all.Temperature} {some.Temperature}");
    }

    [Fact]
    public void A_fit_that_helps_no_held_out_document_stops_the_last_one_early()
    {
        // Two documents that contradict each other: whatever is learned from one makes the other worse.
        IEnumerable<WeightedExample> contradicting = [.. Enumerable.Range(0, 6).Select(i => Example(i)), .. Enumerable.Range(6, 6).Select(i => Example(i, i % 2 == 0 ? "民生" : "经济", weight: 0.5f))];
        ClassifierModel early = Train(Options with { Patience = 2 }, contradicting), twoSteps = Train(Options with { MaxIterations = 2 }, contradicting);

        // The best of each fold is its first iteration, and the last fit has twice the data.
        Assert.Equal(twoSteps.Table.ToRows(), early.Table.ToRows());
        Assert.NotEqual(Train(Options, contradicting).Table.ToRows(), early.Table.ToRows());
    }

    [Fact]
    public void Labels_are_in_the_order_of_their_names_whatever_that_of_the_examples()
    {
        string[] forward = [.. Train(Options, Enumerable.Range(0, 12).Select(i => Example(i))).Labels];
        Assert.Equal(forward, Train(Options, Enumerable.Range(0, 12).Reverse().Select(i => Example(i))).Labels);
        Assert.Equal(forward.Order(StringComparer.Ordinal), forward);
    }
}

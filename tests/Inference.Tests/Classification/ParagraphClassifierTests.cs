using SpeechML.Classification;
using SpeechML.Documents;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Classification;

public class ParagraphClassifierTests
{
    private readonly ParagraphClassifier classifier = new(TinyModel.Create());

    private (int Best, float[] Scores) Classify(string text, SectionContext? section = null)
    {
        float[] scores = new float[2];
        return (classifier.Classify(text, section ?? SectionContext.None, scores), scores);
    }

    /// <summary>The probability of the first of two labels whose scores differ by so much, at the model's temperature of 2.</summary>
    private static double First(double difference) => 1 / (1 + Math.Exp(-difference / 2));

    [Fact]
    public void Scores_are_the_rows_over_the_length_plus_the_bias()
    {
        // 甲 twice and 乙 once: (4, 3) over √(1 + 1 + 4), and the bias (0.5, 0).
        (int best, float[] scores) = Classify("甲乙甲");
        Assert.Equal(0, best);
        Assert.Equal(First(1 / Math.Sqrt(6) + 0.5), scores[0], 1e-6);
        Assert.Equal(1, scores[0] + scores[1], 1e-6);
    }

    [Fact]
    public void The_most_probable_label_is_answered()
    {
        (int best, float[] scores) = Classify("乙");
        Assert.Equal(1, best);
        Assert.Equal(First(0.5 - 1.5), scores[0], 1e-6);
    }

    [Theory]
    [InlineData("")]
    [InlineData("　　\n")]
    [InlineData("戊己")]
    public void Text_without_a_known_ngram_gets_the_bias(string text) => Assert.Equal(First(0.5), Classify(text).Scores[0], 1e-6);

    [Fact]
    public void Lone_surrogates_are_unknown_characters() => Assert.Equal(Classify("").Scores, Classify("\uDC00\uD800\uD800\uDC00\uD800").Scores);

    [Fact]
    public void Unknown_characters_do_not_count_in_the_length() => Assert.Equal(Classify("乙").Scores, Classify("\uD800乙戊　").Scores);

    [Fact]
    public void A_heading_adds_its_own_table()
    {
        Assert.Equal(First(0.5 - 1.5 - 5), Classify("乙", new SectionContext(null, null, "丙")).Scores[0], 1e-6);
        Assert.Equal(Classify("乙").Scores, Classify("乙", new SectionContext("丙", "丙", "甲")).Scores);
        Assert.Equal(Classify("").Scores, Classify("丙").Scores);
    }

    [Fact]
    public void Huge_weights_give_probabilities_still()
    {
        ClassifierModel model = TinyModel.Create() with { Bias = [1e30f, -1e30f] };
        float[] scores = new float[2];
        Assert.Equal(0, new ParagraphClassifier(model).Classify("甲", SectionContext.None, scores));
        Assert.Equal([1, 0], scores);
    }

    [Theory]
    [InlineData(0, 0.25f, true)]
    [InlineData(0, 0.24f, false)]
    [InlineData(1, 0.49f, false)]
    [InlineData(1, 0.5f, true)]
    public void A_label_is_secondary_from_its_threshold_on(int label, float score, bool secondary) =>
        Assert.Equal(secondary, classifier.IsSecondary(label, score));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Room_for_another_number_of_scores_is_misuse(int length) =>
        Assert.Throws<ArgumentException>("scores", () => classifier.Classify("甲", SectionContext.None, new float[length]));

    [Fact]
    public void No_section_is_misuse() =>
        Assert.Throws<ArgumentNullException>("section", () => classifier.Classify("甲", null!, new float[2]));

    [Fact]
    public void Labels_are_those_of_the_model() => Assert.Equal(["经济", "民生"], classifier.Labels);

    [Fact]
    public void A_call_allocates_nothing()
    {
        string text = string.Concat(Enumerable.Repeat("甲乙丙丁 8.5％", 100));
        SectionContext section = new("题", "一、丙", "（一）丙");
        float[] scores = new float[2];
        classifier.Classify(text, section, scores);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            classifier.Classify(text, section, scores);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Threads_share_it()
    {
        string[] texts = [.. Enumerable.Range(0, 500).Select(i => new string('甲', i % 7) + new string('乙', i % 5))];
        float[][] expected = [.. texts.Select(text => Classify(text).Scores)];
        float[][] answers = new float[texts.Length][];
        Parallel.For(0, texts.Length, i => answers[i] = Classify(texts[i]).Scores);
        Assert.Equal(expected, answers);
    }
}

using SpeechML.Classification;
using SpeechML.TestSupport;

namespace SpeechML.Tests.Classification;

public class ParagraphClassifierTests
{
    private readonly ParagraphClassifier classifier = new(TinyModel.Create());

    private (int Best, float[] Scores) Classify(string text)
    {
        float[] scores = new float[2];
        return (classifier.Classify(text, scores), scores);
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
    public void Sentences_answer_each_for_itself_and_share_by_their_length()
    {
        // (8·2, 0) over √8 in nine characters, and (0, 3·3) over √(3·4) in eight; the paragraph has (16, 9) over √20.
        (_, float[] scores) = Classify("甲甲甲甲甲甲甲甲。乙乙乙戊戊戊戊戊");
        double paragraph = (16 - 9) / Math.Sqrt(20) * 0.25 + 0.5;
        double first = Sigmoid(paragraph + 16 / Math.Sqrt(8) * 0.75), second = Sigmoid(paragraph - 9 / Math.Sqrt(12) * 0.75);
        double mean = (9 * first + 8 * second) / 17;
        Assert.Equal(Math.Sqrt(mean) / (Math.Sqrt(mean) + Math.Sqrt(1 - mean)), scores[0], 1e-6);

        static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
    }

    [Fact]
    public void A_short_rest_counts_with_the_sentence_before_it() =>
        Assert.Equal(Classify("甲戊戊戊戊戊戊戊乙戊。").Scores, Classify("甲戊戊戊戊戊戊戊。乙戊").Scores);

    [Fact]
    public void It_answers_as_the_plain_definition_does()
    {
        Random random = new(20260301);
        for (int i = 0; i < 200; i++)
        {
            ClassifierModel model = ReferenceClassifier.RandomModel(random);
            string text = ReferenceClassifier.RandomText(random, random.Next(random.Next(2) == 0 ? 30 : 400));
            AssertAsDefined(model, text);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_paragraph_of_a_thousand_sentences_is_answered_by_the_plain_definition(int seed)
    {
        Random random = new(seed);
        ClassifierModel model = ReferenceClassifier.RandomModel(random);
        string text = string.Concat(Enumerable.Range(0, 1000).Select(_ => ReferenceClassifier.RandomText(random, 20).Replace('。', '，') + "。"));
        Assert.InRange(ReferenceClassifier.Sentences(text).Count, 1000, 5000);
        AssertAsDefined(model, text);
    }

    [Fact]
    public void More_labels_than_the_stack_has_room_for_are_answered_by_the_plain_definition()
    {
        Random random = new(5);
        ClassifierModel model = ReferenceClassifier.RandomModel(random, labels: 600);
        AssertAsDefined(model, ReferenceClassifier.RandomText(random, 300));
    }

    private static void AssertAsDefined(ClassifierModel model, string text)
    {
        double[] expected = ReferenceClassifier.Probabilities(model, text);
        float[] scores = new float[expected.Length];
        int best = new ParagraphClassifier(model).Classify(text, scores);
        Assert.All(expected.Zip(scores), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        Assert.Equal(expected.Max(), expected[best], 1e-5);
    }

    [Fact]
    public void Huge_weights_give_probabilities_still()
    {
        ClassifierModel model = TinyModel.Create() with { Bias = [1e30f, -1e30f] };
        float[] scores = new float[2];
        Assert.Equal(0, new ParagraphClassifier(model).Classify("甲", scores));
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
        Assert.Throws<ArgumentException>("scores", () => classifier.Classify("甲", new float[length]));

    [Fact]
    public void Labels_are_those_of_the_model() => Assert.Equal(["经济", "民生"], classifier.Labels);

    [Fact]
    public void Labels_are_nobodys_to_change() => Assert.Throws<NotSupportedException>(() => ((IList<string>)classifier.Labels)[0] = "其他");

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_label_that_the_model_does_not_have_is_misuse(int label) =>
        Assert.Throws<ArgumentOutOfRangeException>("label", () => classifier.IsSecondary(label, 0.5f));

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void A_call_allocates_nothing_however_many_sentences_there_are(int sentences)
    {
        string text = string.Concat(Enumerable.Repeat("甲乙丙丁 8.5％，甲乙丙丁。", sentences));
        float[] scores = new float[2];
        Assert.Equal(0, Allocation.Least(() => classifier.Classify(text, scores)));
    }

    [Fact]
    public void Threads_share_it()
    {
        string[] texts = [.. Enumerable.Range(0, 500).Select(i => string.Concat(Enumerable.Repeat(new string('甲', i % 7) + new string('乙', i % 5) + '。', 1 + i % 300)))];
        float[][] expected = [.. texts.Select(text => Classify(text).Scores)];
        float[][] answers = new float[texts.Length][];
        Parallel.For(0, texts.Length, i => answers[i] = Classify(texts[i]).Scores);
        Assert.Equal(expected, answers);
    }
}

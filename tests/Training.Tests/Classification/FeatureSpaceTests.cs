using SpeechML.Classification;
using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Optimization;
using SpeechML.Training.Tests.Datasets;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Classification;

public class FeatureSpaceTests
{
    private const int Labels = 3;

    private static readonly NGramVectors Vectors = new VectorBuilder(new VectorOptions { MinDocumentFrequency = 1, Dimensions = 3 }, new ParallelOptions())
        .Build(["增长稳中有进", "就业优先，收入增长", "一、工业增长", "安全生产不放松"]);

    private static readonly string[] Texts =
    [
        "增长增长，就业收入稳",
        "安全生产不放松，工业增长稳中有进。就业优先，收入增长。",
        "工业增长稳中有进！收入增长要优先；安全生产不放松。稳",
        "没见过这些字。没见过这些字，安全生产",
        "没见过这些字",
        "",
    ];

    [Theory]
    [InlineData(1.5f, 0.7f, 0.7f)]
    [InlineData(0f, 0.7f, 0.7f)]
    [InlineData(1f, 0f, 1.3f)]
    [InlineData(1f, 0.4f, 0f)]
    public void One_row_an_ngram_scores_as_the_columns_do(float latentScale, float sentenceScale, float paragraphScale)
    {
        FeatureSpace space = new(Vectors, new ClassifierOptions { LatentScale = latentScale, SentenceScale = sentenceScale, ParagraphScale = paragraphScale });
        Example[] examples = [.. Texts.Select(text => Examples.Of(text, "x"))];
        MixtureProblem problem = space.Vectorize(examples);
        Random random = new(5);
        LinearWeights weights = new(
            Labels, [.. Enumerable.Range(0, problem.Rows.ColumnCount * Labels).Select(_ => random.NextDouble() * 4 - 2)], [0.1, 0.2, -0.3]);
        ParagraphClassifier classifier = new(new ClassifierModel
        {
            Labels = ["x", "y", "z"],
            LongestNGram = 2,
            Table = space.Collapse(weights),
            Scales = new MixtureScales(sentenceScale, paragraphScale),
            Bias = [0.1f, 0.2f, -0.3f],
            Temperature = 1,
            SecondaryThresholds = new float[Labels],
        });
        float[][] answers = MixtureRegression.LogProbabilities(problem, weights);
        for (int i = 0; i < examples.Length; i++)
        {
            float[] counted = new float[Labels], read = new float[Labels];
            classifier.Classify(new CountedSentences(examples[i]), counted);
            classifier.Classify(Texts[i], read);
            // The table rounds its rows.
            Assert.All(answers[i].Zip(counted), pair => Assert.Equal(Math.Exp(pair.First), pair.Second, 1e-4));
            Assert.All(answers[i].Zip(read), pair => Assert.Equal(Math.Exp(pair.First), pair.Second, 1e-4));
        }
    }

    [Fact]
    public void An_example_has_a_part_a_sentence_and_one_at_the_least()
    {
        MixtureProblem problem = new FeatureSpace(Vectors, new ClassifierOptions()).Vectorize([.. Texts.Select(text => Examples.Of(text, "x"))]);
        Assert.Equal([0, 1, 3, 6, 7, 8, 9], problem.Start);
        Assert.Equal(9, problem.Rows.RowCount);
        Assert.Equal([1, 17 / 27f, 10 / 27f], problem.Share[..3]);
        Assert.Equal(1, problem.Share[3..6].Sum(), 1e-6);
        Assert.Equal([1, 1, 1], problem.Share[6..]);
        Assert.Equal([0, 0], problem.OwnScale[7..]);
        Assert.Equal([0, 0], problem.AllScale[4..]);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        FeatureSpace space = new(Vectors, new ClassifierOptions());
        Example[] many = [.. Enumerable.Range(0, 1300).Select(i => Examples.Of(Texts[i % Texts.Length], "x"))];
        MixtureProblem one = space.Vectorize(many), two = space.Vectorize(many, new ParallelOptions { MaxDegreeOfParallelism = 2 });
        Assert.Equal(one.Rows.RowStart, two.Rows.RowStart);
        Assert.Equal(one.Rows.Column, two.Rows.Column);
        Assert.Equal(one.Rows.Value, two.Rows.Value);
        Assert.Equal(one.Dense.Value, two.Dense.Value);
        Assert.Equal(one.Start, two.Start);
        Assert.Equal(one.OwnScale, two.OwnScale);
        Assert.Equal(one.AllScale, two.AllScale);
        Assert.Equal(one.Share, two.Share);
    }
}

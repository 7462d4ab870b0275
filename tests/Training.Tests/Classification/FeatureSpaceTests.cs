using SpeechML.Classification;
using SpeechML.Features;
using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Optimization;
using SpeechML.Training.Tests.Datasets;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Tests.Classification;

public class FeatureSpaceTests
{
    private static readonly NGramVectors Vectors = new VectorBuilder(new VectorOptions { MinDocumentFrequency = 1, Dimensions = 3 }, new ParallelOptions())
        .Build(["增长稳中有进", "就业优先，收入增长", "一、工业增长", "安全生产不放松"]);

    [Theory]
    [InlineData(1.5f, 0.3f)]
    [InlineData(0f, 0.3f)]
    [InlineData(1.5f, 0f)]
    public void One_row_an_ngram_scores_as_the_columns_do(float latentScale, float headingScale)
    {
        const int labels = 3;
        FeatureSpace space = new(Vectors, new ClassifierOptions { LatentScale = latentScale, HeadingScale = headingScale });
        Example[] examples =
        [
            Examples.Of("增长增长，就业收入稳", "x", heading: "一、工业增长"),
            Examples.Of("安全生产", "x", heading: "就业优先"),
            Examples.Of("没有见过的字", "x"),
        ];
        SparseMatrix x = space.Vectorize(examples);
        Random random = new(5);
        LinearWeights weights = new(labels, [.. Enumerable.Range(0, x.ColumnCount * labels).Select(_ => random.NextDouble() - 0.5)], [0.1, 0.2, -0.3]);
        ParagraphClassifier classifier = new(new ClassifierModel
        {
            Labels = ["x", "y", "z"],
            LongestNGram = 2,
            Tables = [.. Enum.GetValues<FeatureField>().Select(field => Table(space.Collapse(field, weights), labels + 1))],
            Bias = [0.1f, 0.2f, -0.3f],
            Temperature = 1,
            SecondaryThresholds = new float[labels],
        });
        for (int i = 0; i < examples.Length; i++)
        {
            float[] expected = Calibrator.Softmax(weights.Score(x, i), 1), scores = new float[labels];
            classifier.Classify(new CountedFeatures(examples[i]), scores);
            Assert.All(expected.Zip(scores), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        }
    }

    private static NGramTable Table((uint[] Hashes, float[] Rows) collapsed, int lanes) => new(collapsed.Hashes, collapsed.Rows, lanes);
}

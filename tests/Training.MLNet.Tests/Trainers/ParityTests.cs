using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Optimization;
using SpeechML.Training.Trainers;
using SpeechML.Training.Vectors;
using Xunit.Abstractions;

namespace SpeechML.Training.MLNet.Tests.Trainers;

/// <summary>ML.NET's L-BFGS and ours on the project's own data: the same convex objective, so the same answers.</summary>
public class ParityTests(ITestOutputHelper output)
{
    [Fact]
    public void Both_libraries_give_the_same_answers_on_dev()
    {
        NGramVectors vectors = VectorFile.Read(DefaultData.Vectors);
        FeatureSpace space = new(vectors, new ClassifierOptions { SentenceScale = 0, ParagraphScale = 1.4f });
        DatasetReader reader = new(new FeatureExtractor(vectors.LongestNGram));
        IReadOnlyList<Example> train = reader.Read(DefaultData.Train).Examples, dev = reader.Read(DefaultData.Dev).Examples;
        string[] labels = [.. train.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal)];
        float[] targets = new float[train.Count * labels.Length];
        for (int i = 0; i < train.Count; i++)
        {
            targets[i * labels.Length + Array.IndexOf(labels, train[i].Label)] = 1;
        }

        LinearProblem problem = new()
        {
            Rows = space.Vectorize(train).ExampleRows(), LabelCount = labels.Length, Targets = targets, Weights = [.. train.Select(example => example.Sure ? 1 : 0.5f)],
            L2 = 0.2, MaxIterations = 1000, Tolerance = 1e-5, Threads = 2,
        };
        SparseMatrix asked = space.Vectorize(dev).ExampleRows();
        float[][] ours = LinearProblems.Probabilities(asked, new SoftmaxTrainer().Train(problem, CancellationToken.None));
        ILinearTrainer other = MLNetTrainers.All.Single(trainer => trainer.Name == "mlnet-lbfgs");
        float[][] theirs = LinearProblems.Probabilities(asked, other.Train(problem, CancellationToken.None));

        int equal = ours.Zip(theirs).Count(pair => Array.IndexOf(pair.First, pair.First.Max()) == Array.IndexOf(pair.Second, pair.Second.Max()));
        float largest = ours.Zip(theirs, (a, b) => a.Zip(b, (p, q) => Math.Abs(p - q)).Max()).Max();
        output.WriteLine($"{other.Maker}: {equal} of {dev.Count} labels equal, largest difference of a probability {largest:0.00000}");
        Assert.True(equal >= 0.995 * dev.Count, $"{equal} of {dev.Count}");
        Assert.InRange(largest, 0, 0.01);
    }
}

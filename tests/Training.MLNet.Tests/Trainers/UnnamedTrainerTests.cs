using System.Text.Json;
using SpeechML.TestSupport;

namespace SpeechML.Training.MLNet.Tests.Trainers;

/// <summary>A plan that names no trainer, in a build with ML.NET and in one without.</summary>
public sealed class UnnamedTrainerTests : IDisposable
{
    private const int Documents = 24;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Both_builds_give_the_same_answers_and_the_card_says_who_trained()
    {
        string[] lines = File.ReadAllLines(DefaultData.Corpus);
        string[] documents = [.. lines.Select(Document).Distinct()];
        string data = folder.Write("a.jsonl", string.Join('\n', lines.Where(line => documents[..Documents].Contains(Document(line)))));
        string[] asked = [.. lines.Where(line => !documents[..Documents].Contains(Document(line))).Take(500).Select(line => Member(line, "text"))];
        VectorFiles.Build([data], folder.At("a.vectors"), new Vectors.VectorOptions { Dimensions = 0 }, 1);
        TrainingPlan plan = new() { Vectors = folder.At("a.vectors"), Sources = [new TrainingSource(data)], Targets = new TargetPlan { Sources = [new FigureSource(data)] } };

        BundleTrainer.Train(plan, folder.At("with"), 2, MLNetTrainers.All);
        BundleTrainer.Train(plan, folder.At("without"), 2, []);

        Assert.Contains("trained by mlnet-lbfgs (Microsoft.ML ", File.ReadAllText(folder.At("with/card.md")));
        Assert.Contains("trained by softmax (SpeechML)", File.ReadAllText(folder.At("without/card.md")));
        SpeechAnalyzer with = SpeechAnalyzer.Load(folder.At("with")), without = SpeechAnalyzer.Load(folder.At("without"));
        (ParagraphAnalysis One, ParagraphAnalysis Other)[] answers = [.. asked.Select(text => (with.Analyze(text), without.Analyze(text)))];
        Assert.True(answers.Count(pair => pair.One.Label == pair.Other.Label) >= 0.995 * asked.Length);
        float largest = answers.Max(pair => pair.One.Scores.Zip(pair.Other.Scores, (a, b) => Math.Abs(a.Score - b.Score)).Max());
        Assert.InRange(largest, 0, 0.002);
    }

    private static string Document(string line) => Member(line, "doc");

    private static string Member(string line, string name)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).GetString()!;
    }
}

using SpeechML.LabelSavings;
using SpeechML.Training.Datasets;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Vectors;

// How many labels `speechml suggest` saves against choosing paragraphs by lot; the table of docs/suggest.md. Run it from the
// repository's root; the only argument is the number of seeds, 5 if not given.
int seeds = args.Length > 0 ? int.Parse(args[0]) : 5;
NGramVectors vectors = VectorFile.Read("data/vectors/reports.vectors");
DatasetReader reader = new(new FeatureExtractor(vectors.LongestNGram));
Simulation simulation = new(reader.Read("data/reports/train.features").Examples, reader.Read("data/reports/dev.features").Examples, vectors);

Strategy[] strategies = Enum.GetValues<Strategy>();
LabelEvaluation[][][] runs = Array.ConvertAll(strategies, strategy => Enumerable.Range(1, seeds).Select(seed => simulation.Run(strategy, seed)).ToArray());
Console.WriteLine($"| labels | {string.Join(" | ", strategies)} |");
Console.WriteLine($"| --- | {string.Join(" | ", strategies.Select(_ => "---"))} |");
for (int batch = 0; batch < Simulation.Batches; batch++)
{
    IEnumerable<string> cells = runs.Select(run =>
    {
        double[] accuracies = [.. run.Select(scores => scores[batch].Accuracy)];
        return $"{accuracies.Average():0.000} ({accuracies.Min():0.000}–{accuracies.Max():0.000}) / {run.Average(scores => scores[batch].MacroF1):0.000}";
    });
    Console.WriteLine($"| {(batch + 1) * Simulation.BatchSize} | {string.Join(" | ", cells)} |");
}

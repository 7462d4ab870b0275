using SpeechML.Classification;
using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Suggestion;
using SpeechML.Training.Vectors;

namespace SpeechML.LabelSavings;

/// <summary>Plays an analyst who labels batch after batch of a pool, and tests the model after each.</summary>
internal sealed class Simulation(IReadOnlyList<Example> pool, IReadOnlyList<Example> test, NGramVectors vectors)
{
    public const int BatchSize = 100;
    public const int Batches = 12;

    // Cheaper than the defaults: probabilities need no fine calibration to rank paragraphs.
    private static readonly ClassifierOptions Options = new() { Folds = 2, MaxIterations = 30 };

    private readonly string[] labels = [.. pool.Concat(test).Select(example => example.Label).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The scores after each batch. The first batch is drawn by lot, the same one for every strategy.</summary>
    public LabelEvaluation[] Run(Strategy strategy, int seed)
    {
        int[] shuffled = [.. Enumerable.Range(0, pool.Count)];
        new Random(seed).Shuffle(shuffled);
        List<int> labelled = [.. shuffled.Take(BatchSize)];
        LabelEvaluation[] scores = new LabelEvaluation[Batches];
        for (int batch = 0; batch < Batches; batch++)
        {
            ClassifierModel model = new ClassifierTrainer(Options, vectors, new ParallelOptions { MaxDegreeOfParallelism = 1 })
                .Train([.. labelled.Select(i => new WeightedExample(pool[i], 1, Calibrates: true))]);
            scores[batch] = AnswerScores.Of(new LabelAnswerer(model).Answer(test), labels);
            labelled.AddRange(Next(strategy, [.. shuffled.Except(labelled)], labelled, model));
        }

        return scores;
    }

    /// <summary>The next batch, as places in the pool.</summary>
    private IEnumerable<int> Next(Strategy strategy, int[] left, List<int> labelled, ClassifierModel model)
    {
        if (strategy == Strategy.Random)
        {
            return left.Take(BatchSize);
        }

        int[] running = [.. left.Where(i => pool[i].Sentences.Sum(sentence => sentence.Length) >= new SuggestionOptions().ShortestText)];
        ParagraphClassifier classifier = new(model);
        Candidate[] candidates = Array.ConvertAll(running, i => new Candidate(Doubt(classifier, pool[i]), Sketch(i, model)));
        IEnumerable<int> chosen = strategy == Strategy.Unsure
            ? Enumerable.Range(0, running.Length).OrderByDescending(i => candidates[i].Uncertainty).Take(BatchSize)
            : BatchChooser.Choose(candidates, [.. labelled.Select(i => Sketch(i, model))], BatchSize);
        return chosen.Select(i => running[i]);
    }

    private float[] Sketch(int place, ClassifierModel model) => ParagraphSketch.Of(new CountedSentences(pool[place]), model);

    private static double Doubt(ParagraphClassifier classifier, Example example)
    {
        float[] scores = new float[classifier.Labels.Count];
        classifier.Classify(new CountedSentences(example), scores);
        return Uncertainty.Of(scores);
    }
}

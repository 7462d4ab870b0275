using SpeechML.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Optimization;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.Classification;

/// <summary>
/// Trains the paragraph classifier: cross-validation by document for calibration, then one fit on everything. The model does not
/// depend on the number of threads.
/// </summary>
internal sealed class ClassifierTrainer
{
    private readonly ClassifierOptions options;
    private readonly ParallelOptions parallel;
    private readonly IProgress<TrainingProgress>? progress;
    private readonly FeatureSpace space;
    private readonly int longestNGram;
    private readonly MixtureScales scales;
    private readonly ClassifierModel? basis;

    /// <summary>Trains from scratch.</summary>
    public ClassifierTrainer(ClassifierOptions options, NGramVectors vectors, ParallelOptions parallel, IProgress<TrainingProgress>? progress = null)
    {
        (this.options, this.parallel, this.progress) = (options, parallel, progress);
        space = new FeatureSpace(vectors, options);
        longestNGram = vectors.LongestNGram;
        scales = new MixtureScales(options.SentenceScale, options.ParagraphScale);
    }

    /// <summary>Trains on from a model: its weights are the prior, from which only what the new examples say moves them.</summary>
    public ClassifierTrainer(ClassifierOptions options, ClassifierModel basis, ParallelOptions parallel, IProgress<TrainingProgress>? progress = null)
    {
        (this.options, this.parallel, this.progress) = (options, parallel, progress);
        space = new FeatureSpace(basis);
        longestNGram = basis.LongestNGram;
        scales = basis.Scales;
        this.basis = basis;
    }

    public ClassifierModel Train(IReadOnlyList<WeightedExample> examples)
    {
        string[] labels = LabelsOf(examples);
        Calibration calibration = Calibrate(examples, labels);
        LinearWeights weights = Fit(examples, labels, options.Folds);
        return new ClassifierModel
        {
            Labels = labels,
            LongestNGram = longestNGram,
            Table = space.Collapse(weights),
            Scales = scales,
            Bias = Array.ConvertAll(weights.Bias, bias => (float)bias),
            Temperature = calibration.Temperature,
            SecondaryThresholds = calibration.SecondaryThresholds,
        };
    }

    /// <summary>The labels of the data and of the model trained on from, in order of their names, so that the order of the files does not matter.</summary>
    private string[] LabelsOf(IReadOnlyList<WeightedExample> examples) =>
        [.. examples.Select(example => example.Example.Label).Concat(basis?.Labels ?? []).Distinct().Order(StringComparer.Ordinal)];

    private Calibration Calibrate(IReadOnlyList<WeightedExample> examples, string[] labels)
    {
        if (basis is not null && examples.Select(example => example.Example.Document).Distinct().Count() < options.Folds)
        {
            // Too few new documents to hold some out: the model trained on from keeps its word on its own labels.
            return new Calibration(basis.Temperature, Array.ConvertAll(labels, label =>
                basis.Labels.Contains(label) ? basis.SecondaryThresholds[basis.Labels.ToList().IndexOf(label)] : 1));
        }

        float[][] heldOut = CrossValidate(examples, labels);
        int[] calibrating = [.. Enumerable.Range(0, examples.Count).Where(i => examples[i].Calibrates)];
        return Calibrator.Fit(
            Array.ConvertAll(calibrating, i => heldOut[i]), Array.ConvertAll(calibrating, i => examples[i].Example), labels);
    }

    /// <summary>For each example the log-probabilities of a model that was trained without its document.</summary>
    private float[][] CrossValidate(IReadOnlyList<WeightedExample> examples, string[] labels)
    {
        float[][] scores = new float[examples.Count][];
        int[] folds = DocumentFolds.Assign(examples, options.Folds);
        for (int fold = 0; fold < options.Folds; fold++)
        {
            WeightedExample[] kept = [.. examples.Where((_, i) => folds[i] != fold)];
            LinearWeights weights = Fit(kept, labels, fold);
            int[] left = [.. Enumerable.Range(0, examples.Count).Where(i => folds[i] == fold)];
            float[][] answers = MixtureRegression.LogProbabilities(space.Vectorize([.. left.Select(i => examples[i].Example)]), weights);
            for (int i = 0; i < left.Length; i++)
            {
                scores[left[i]] = answers[i];
            }
        }

        return scores;
    }

    private LinearWeights Fit(IReadOnlyList<WeightedExample> examples, string[] labels, int step)
    {
        float[] targets = new float[examples.Count * labels.Length];
        float[] weights = new float[examples.Count];
        for (int i = 0; i < examples.Count; i++)
        {
            Example example = examples[i].Example;
            weights[i] = examples[i].Weight * (example.Sure ? 1 : options.UnsureWeight);
            WriteTarget(example, labels, targets.AsSpan(i * labels.Length, labels.Length));
        }

        MixtureProblem problem = space.Vectorize([.. examples.Select(example => example.Example)]);
        MixtureRegression regression = new(new LbfgsOptions { MaxIterations = options.MaxIterations, Tolerance = options.Tolerance }, parallel);
        return regression.Train(problem, targets, weights, labels.Length, basis is null ? options.L2 : options.PriorL2,
            basis is null ? null : PriorWeights.Of(basis, labels), (iteration, objective, gradient) =>
            progress?.Report(new TrainingProgress(step, options.Folds + 1, iteration, objective, gradient)));
    }

    private void WriteTarget(Example example, string[] labels, Span<float> target)
    {
        int[] secondary = [.. example.Secondary.Select(label => Array.IndexOf(labels, label)).Where(label => label >= 0)];
        float share = secondary.Length > 0 ? options.SecondaryShare : 0;
        target[Array.IndexOf(labels, example.Label)] += 1 - share;
        foreach (int label in secondary)
        {
            target[label] += share / secondary.Length;
        }
    }
}

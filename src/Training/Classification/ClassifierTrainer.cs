using SpeechML.Classification;
using SpeechML.Training.Bundles;
using SpeechML.Training.Datasets;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Optimization;
using SpeechML.Training.Teaching;
using SpeechML.Training.Trainers;
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
    private readonly LabelTargets targets;
    private readonly ClassifierModel? basis;
    private readonly ILinearTrainer? linear;

    /// <summary>Trains from scratch: a mixture of sentences here, or one softmax a paragraph by <c>linear</c>.</summary>
    public ClassifierTrainer(
        ClassifierOptions options, NGramVectors vectors, ParallelOptions parallel, IProgress<TrainingProgress>? progress = null, ILinearTrainer? linear = null)
    {
        if (linear is not null)
        {
            // Served as a mixture whose sentences say nothing of their own. A paragraph of one sentence keeps the size of its features.
            options = options with { SentenceScale = 0, ParagraphScale = options.SentenceScale + options.ParagraphScale };
        }

        (this.options, this.parallel, this.progress, this.linear) = (options, parallel, progress, linear);
        space = new FeatureSpace(vectors, options);
        targets = new LabelTargets(options);
        longestNGram = vectors.LongestNGram;
        scales = new MixtureScales(options.SentenceScale, options.ParagraphScale);
    }

    /// <summary>Trains on from a model: its weights are the prior, from which only what the new examples say moves them.</summary>
    public ClassifierTrainer(ClassifierOptions options, ClassifierModel basis, ParallelOptions parallel, IProgress<TrainingProgress>? progress = null)
    {
        (this.options, this.parallel, this.progress) = (options, parallel, progress);
        space = new FeatureSpace(basis);
        targets = new LabelTargets(options);
        longestNGram = basis.LongestNGram;
        scales = basis.Scales;
        this.basis = basis;
    }

    /// <summary>The fits for calibration, and the final one.</summary>
    private int Fits => basis is null ? options.Folds + 1 : 1;

    /// <param name="examples">The labelled examples.</param>
    /// <param name="teacher">Adds to them, fold by fold; null for none.</param>
    /// <param name="evaluations">Labelled files that the teacher's scores are taken on.</param>
    public TrainedClassifier Train(IReadOnlyList<WeightedExample> examples, Distillation? teacher = null, IReadOnlyList<string>? evaluations = null)
    {
        string[] labels = LabelsOf(examples);
        (Calibration calibration, LabelEvaluation? crossValidation) = Calibrate(examples, labels, teacher);
        CardTeacher? card = null;
        if (teacher is not null)
        {
            (IReadOnlyList<WeightedExample> taught, card) = teacher.TeachAll(labels, evaluations ?? []);
            examples = [.. examples, .. taught];
        }

        LinearWeights weights = Fit(examples, labels, Fits - 1);
        ClassifierModel model = new()
        {
            Labels = labels,
            LongestNGram = longestNGram,
            Table = space.Collapse(weights),
            Scales = scales,
            Bias = Array.ConvertAll(weights.Bias, bias => (float)bias),
            Temperature = calibration.Temperature,
            SecondaryThresholds = calibration.SecondaryThresholds,
        };
        return new TrainedClassifier(model, crossValidation, card);
    }

    /// <summary>The labels of the data and of the model trained on from, in order of their names, so that the order of the files does not matter.</summary>
    private string[] LabelsOf(IReadOnlyList<WeightedExample> examples) =>
        [.. examples.Select(example => example.Example.Label).Concat(basis?.Labels ?? []).Distinct().Order(StringComparer.Ordinal)];

    private (Calibration Calibration, LabelEvaluation? CrossValidation) Calibrate(IReadOnlyList<WeightedExample> examples, string[] labels, Distillation? teacher)
    {
        if (basis is not null)
        {
            // The new paragraphs may be among those that the basis learned from, and would then seem surer than they are.
            return (Kept(basis, labels), null);
        }

        float[][] heldOut = CrossValidate(examples, labels, teacher);
        int[] calibrating = [.. Enumerable.Range(0, examples.Count).Where(i => examples[i].Calibrates)];
        float[][] scores = Array.ConvertAll(calibrating, i => heldOut[i]);
        Example[] asked = Array.ConvertAll(calibrating, i => examples[i].Example);
        Calibration calibration = Calibrator.Fit(scores, asked, labels);
        LabelAnswer[] answers = [.. asked.Select((example, i) => Answer(example, Calibrator.Softmax(scores[i], calibration.Temperature), labels, calibration))];
        return (calibration, AnswerScores.Of(answers, labels));
    }

    /// <summary>The calibration of the model trained on from; a label new to it gets the mean of its thresholds.</summary>
    private static Calibration Kept(ClassifierModel basis, string[] labels)
    {
        Dictionary<string, float> thresholds = basis.Labels.Zip(basis.SecondaryThresholds).ToDictionary(pair => pair.First, pair => pair.Second);
        return new Calibration(basis.Temperature, Array.ConvertAll(labels, label => thresholds.GetValueOrDefault(label, basis.SecondaryThresholds.Average())));
    }

    private static LabelAnswer Answer(Example example, float[] probabilities, string[] labels, Calibration calibration)
    {
        int best = Array.IndexOf(probabilities, probabilities.Max());
        string[] secondary = [.. labels.Where((_, i) => i != best && probabilities[i] >= calibration.SecondaryThresholds[i])];
        return new LabelAnswer(example, labels[best], probabilities[best], secondary);
    }

    /// <summary>For each example the log-probabilities of a model that was trained without its document.</summary>
    private float[][] CrossValidate(IReadOnlyList<WeightedExample> examples, string[] labels, Distillation? teacher)
    {
        float[][] scores = new float[examples.Count][];
        int[] folds = DocumentFolds.Assign(examples, options.Folds);
        for (int fold = 0; fold < options.Folds; fold++)
        {
            WeightedExample[] kept = [.. examples.Where((_, i) => folds[i] != fold)];
            int[] left = [.. Enumerable.Range(0, examples.Count).Where(i => folds[i] == fold)];
            if (teacher is not null)
            {
                kept = [.. kept, .. teacher.Teach(left.Select(i => examples[i].Example.Document).ToHashSet(), labels)];
            }

            LinearWeights weights = Fit(kept, labels, fold);
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
        float[] wanted = new float[examples.Count * labels.Length];
        float[] weights = new float[examples.Count];
        for (int i = 0; i < examples.Count; i++)
        {
            weights[i] = targets.Weight(examples[i]);
            (examples[i].Target ?? targets.Of(examples[i].Example, labels)).CopyTo(wanted, i * labels.Length);
        }

        MixtureProblem problem = space.Vectorize([.. examples.Select(example => example.Example)]);
        if (linear is not null)
        {
            return linear.Train(
                new LinearProblem
                {
                    Rows = problem.ExampleRows(), LabelCount = labels.Length, Targets = wanted, Weights = weights, L2 = options.L2,
                    MaxIterations = options.MaxIterations, Tolerance = options.Tolerance, Threads = parallel.MaxDegreeOfParallelism, OnIteration = Report,
                },
                parallel.CancellationToken);
        }

        MixtureRegression regression = new(new LbfgsOptions { MaxIterations = options.MaxIterations, Tolerance = options.Tolerance }, parallel);
        return regression.Train(problem, wanted, weights, labels.Length, basis is null ? options.L2 : options.PriorL2,
            basis is null ? null : PriorWeights.Of(basis, labels), Report);

        void Report(int iteration, double objective, double gradient) => progress?.Report(new TrainingProgress(step, Fits, iteration, objective, gradient));
    }
}

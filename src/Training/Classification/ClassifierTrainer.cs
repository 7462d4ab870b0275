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
/// Trains the paragraph classifier: cross-validation by document for calibration, its fits side by side, then one fit on everything.
/// The model does not depend on the number of threads.
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
    private int fits;

    /// <summary>Trains from scratch: a mixture of sentences here, or one softmax a paragraph by <c>linear</c>.</summary>
    public ClassifierTrainer(
        ClassifierOptions options, NGramVectors vectors, ParallelOptions parallel, IProgress<TrainingProgress>? progress = null, ILinearTrainer? linear = null)
    {
        options = options.For(linear);
        if (linear is not null)
        {
            // Served as a mixture whose sentences say nothing of their own. A paragraph of one sentence keeps the size of its features.
            options = options with { SentenceScale = 0, ParagraphScale = options.SentenceScale + options.ParagraphScale };
        }

        (this.options, this.parallel, this.linear) = (options, parallel, linear);
        this.progress = progress is null ? null : new SerialProgress<TrainingProgress>(progress, parallel.CancellationToken);
        space = new FeatureSpace(vectors, options);
        targets = new LabelTargets(options);
        longestNGram = vectors.LongestNGram;
        scales = new MixtureScales(options.SentenceScale, options.ParagraphScale);
    }

    /// <summary>Trains on from a model: its weights are the prior, from which only what the new examples say moves them.</summary>
    public ClassifierTrainer(ClassifierOptions options, ClassifierModel basis, ParallelOptions parallel, IProgress<TrainingProgress>? progress = null)
    {
        (this.options, this.parallel) = (options.For(null), parallel);
        this.progress = progress is null ? null : new SerialProgress<TrainingProgress>(progress, parallel.CancellationToken);
        space = new FeatureSpace(basis);
        targets = new LabelTargets(options);
        longestNGram = basis.LongestNGram;
        scales = basis.Scales;
        this.basis = basis;
    }

    /// <param name="examples">The labelled examples.</param>
    /// <param name="teacher">Adds to them, fold by fold; null for none.</param>
    /// <param name="evaluations">Labelled files that the teacher's scores are taken on.</param>
    /// <param name="beside">Another job, run once, beside the fits of the cross-validation where those run side by side; null for none.</param>
    public TrainedClassifier Train(
        IReadOnlyList<WeightedExample> examples, Distillation? teacher = null, IReadOnlyList<string>? evaluations = null, Action<ParallelOptions>? beside = null)
    {
        string[] labels = LabelsOf(examples);
        fits = DocumentFolds.CountKinds(examples, options.KindMark) >= options.Folds ? options.Folds + 1 : 1;
        MixtureProblem problem = Vectorize(examples);
        (Calibration calibration, LabelEvaluation? crossValidation, int iterations) = Calibrate(examples, problem, labels, teacher, beside);
        CardTeacher? card = null;
        if (teacher is not null)
        {
            (IReadOnlyList<WeightedExample> taught, card) = teacher.TeachAll(labels, evaluations ?? []);
            examples = [.. examples, .. taught];
            problem = Vectorize(examples);
        }

        LinearWeights weights = Fit(examples, problem, labels, fits - 1, iterations, parallel).Weights;
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

    private int MostIterations => options.MaxIterations!.Value;

    /// <summary>The labels of the data and of the model trained on from, in order of their names, so that the order of the files does not matter.</summary>
    private string[] LabelsOf(IReadOnlyList<WeightedExample> examples) =>
        [.. examples.Select(example => example.Example.Label).Concat(basis?.Labels ?? []).Distinct().Order(StringComparer.Ordinal)];

    private (Calibration Calibration, LabelEvaluation? CrossValidation, int Iterations) Calibrate(
        IReadOnlyList<WeightedExample> examples, MixtureProblem problem, string[] labels, Distillation? teacher, Action<ParallelOptions>? beside)
    {
        if (basis is not null)
        {
            // The new paragraphs may be among those that the basis learned from, and would then seem surer than they are: they only
            // tell when to stop, where there are enough documents to hold some out.
            if (fits > 1)
            {
                return (Kept(basis, labels), null, CrossValidate(examples, problem, labels, teacher, beside).Iterations);
            }

            beside?.Invoke(parallel);
            return (Kept(basis, labels), null, MostIterations);
        }

        (float[][] heldOut, int iterations) = CrossValidate(examples, problem, labels, teacher, beside);
        int[] calibrating = [.. Enumerable.Range(0, examples.Count).Where(i => examples[i].Calibrates)];
        float[][] scores = Array.ConvertAll(calibrating, i => heldOut[i]);
        Example[] asked = Array.ConvertAll(calibrating, i => examples[i].Example);
        Calibration calibration = Calibrator.Fit(scores, asked, labels);
        LabelAnswer[] answers = [.. asked.Select((example, i) => Answer(example, Calibrator.Softmax(scores[i], calibration.Temperature), labels, calibration))];
        return (calibration, AnswerScores.Of(answers, labels), iterations);
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

    /// <summary>
    /// For each example the log-probabilities of a model that was trained without its document, and the iteration at which such
    /// models answered best: the one to stop at when nothing is held out.
    /// </summary>
    private (float[][] LogProbabilities, int Iterations) CrossValidate(
        IReadOnlyList<WeightedExample> examples, MixtureProblem problem, string[] labels, Distillation? teacher, Action<ParallelOptions>? beside)
    {
        float[][] scores = new float[examples.Count][];
        int[] folds = DocumentFolds.Assign(examples, options.Folds, options.KindMark);
        bool stopsEarly = options.Patience > 0 && linear is null;
        int[] iterations = new int[options.Folds];
        List<Action<ParallelOptions>> jobs = [.. Enumerable.Range(0, options.Folds).Select(fold => (Action<ParallelOptions>)(share => Fold(fold, share)))];
        if (beside is not null)
        {
            jobs.Add(beside);
        }

        if (teacher is null && linear is null)
        {
            ParallelJobs.Run(jobs, parallel);
        }
        else
        {
            // Teachers and other trainers are asked for one thing at a time, and use all threads for it.
            jobs.ForEach(job => job(parallel));
        }

        if (!stopsEarly)
        {
            return (scores, MostIterations);
        }

        // The last fit has the data of all folds, so many times as much as each of these; it may go as much further.
        double more = options.Folds / (options.Folds - 1.0);
        return (scores, (int)Math.Round(iterations.Average() * more));

        void Fold(int fold, ParallelOptions share)
        {
            int[] learned = [.. Enumerable.Range(0, examples.Count).Where(i => folds[i] != fold)];
            int[] left = [.. Enumerable.Range(0, examples.Count).Where(i => folds[i] == fold)];
            WeightedExample[] kept = Array.ConvertAll(learned, i => examples[i]);
            MixtureProblem keptProblem = problem.Select(learned);
            if (teacher is not null)
            {
                kept = [.. kept, .. teacher.Teach(left.Select(i => examples[i].Example.Document).ToHashSet(), labels)];
                keptProblem = Vectorize(kept);
            }

            int[] judging = stopsEarly ? [.. left.Where(i => examples[i].Calibrates)] : [];
            MixtureFit fit = Fit(kept, keptProblem, labels, fold, MostIterations, share, judging.Length == 0 ? null : new HeldOutExamples(
                problem.Select(judging), Array.ConvertAll(judging, i => Array.IndexOf(labels, examples[i].Example.Label)), options.Patience));
            float[][] answers = MixtureRegression.LogProbabilities(problem.Select(left), fit.Weights);
            for (int i = 0; i < left.Length; i++)
            {
                scores[left[i]] = answers[i];
            }

            iterations[fold] = fit.Iterations;
        }
    }

    private MixtureProblem Vectorize(IReadOnlyList<WeightedExample> examples) => space.Vectorize([.. examples.Select(example => example.Example)], parallel);

    private MixtureFit Fit(
        IReadOnlyList<WeightedExample> examples, MixtureProblem problem, string[] labels, int step, int maxIterations,
        ParallelOptions share, HeldOutExamples? heldOut = null)
    {
        float[] wanted = new float[examples.Count * labels.Length];
        float[] weights = [.. examples.Select(targets.Weight)];
        LabelBalance balance = new(examples.Select((example, i) => (example.Example.Label, weights[i])), basis is null ? options.Balance : 0);
        for (int i = 0; i < examples.Count; i++)
        {
            weights[i] *= balance.Of(examples[i].Example.Label);
            (examples[i].Target ?? targets.Of(examples[i].Example, labels)).CopyTo(wanted, i * labels.Length);
        }

        if (linear is not null)
        {
            LinearProblem whole = new()
            {
                Rows = problem.ExampleRows(), LabelCount = labels.Length, Targets = wanted, Weights = weights, L2 = options.L2,
                MaxIterations = maxIterations, Tolerance = options.Tolerance!.Value, Threads = share.MaxDegreeOfParallelism, OnIteration = Report,
            };
            return new MixtureFit(linear.Train(whole, share.CancellationToken), maxIterations);
        }

        MixtureRegression regression = new(new LbfgsOptions { MaxIterations = maxIterations, Tolerance = options.Tolerance!.Value }, share, single: true);
        return regression.Train(problem, wanted, weights, labels.Length, basis is null ? options.L2 : options.PriorL2,
            basis is null ? null : PriorWeights.Of(basis, labels), heldOut, Report);

        void Report(int iteration, double objective, double gradient) => progress?.Report(new TrainingProgress(step, fits, iteration, objective, gradient));
    }
}

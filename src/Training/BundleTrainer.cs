using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Targets.Judging;
using SpeechML.Training.Bundles;
using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Targets;
using SpeechML.Training.Vectors;

namespace SpeechML.Training;

/// <summary>Trains model bundles.</summary>
/// <remarks>The same plan and data give the same bytes at every run and any number of threads of one machine.</remarks>
public static class BundleTrainer
{
    /// <summary>Trains by a plan and writes the bundle; nothing is left behind when it fails or is cancelled.</summary>
    /// <param name="plan">Data and settings.</param>
    /// <param name="folder">Where the bundle goes; replaced when it is a bundle already.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="progress">Told of every iteration, from the training thread; may be null.</param>
    /// <param name="cancellation">Ends training early with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/>, <see cref="ErrorCodes.BadDataset"/> or <see cref="ErrorCodes.UnknownLabel"/>.
    /// </exception>
    public static void Train(
        TrainingPlan plan, string folder, int threads, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        ModelBundle? basis = plan.Base is null ? null : ModelBundle.Load(plan.Base);
        NGramVectors? vectors = basis is null ? VectorFile.Read(plan.Vectors) : null;
        DatasetReader reader = new(new FeatureExtractor(basis?.Classifier.LongestNGram ?? vectors!.LongestNGram));
        List<WeightedExample> examples = [];
        List<CardSource> sources = [];
        foreach (TrainingSource source in plan.Sources)
        {
            Dataset dataset = reader.Read(source.Path);
            examples.AddRange(dataset.Examples.Select(example =>
                new WeightedExample(example with { Document = $"{dataset.Name}/{example.Document}" }, source.Weight, source.Calibrates)));
            sources.Add(new CardSource(
                CardFile.Of(source.Path), dataset.Examples.Count, dataset.Examples.Select(example => example.Document).Distinct().Count(), source.Weight));
        }

        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        ClassifierTrainer trainer;
        if (basis is null)
        {
            RequireLearnable(examples, plan);
            trainer = new ClassifierTrainer(plan.Classifier, vectors!, parallel, progress);
        }
        else
        {
            trainer = new ClassifierTrainer(plan.Classifier, basis.Classifier, parallel, progress);
        }

        TrainedClassifier trained = trainer.Train(examples);
        byte[] judge = plan.Base is null
            ? JudgeTraining.Train(plan.Targets.Authored, plan.Targets.Real, plan.Targets.Sectioned, plan.Targets.Judge, parallel)
            : ModelBundle.LoadPart(plan.Base, StatusJudgeFormat.FileName);
        BundleCard card = Card(plan, sources, trained);
        BundleWriter.Write(
            new Dictionary<string, byte[]>
            {
                [ClassifierFormat.FileName] = ClassifierFormat.Write(trained.Model),
                [StatusJudgeFormat.FileName] = judge,
                [CardWriter.JsonName] = CardWriter.ToJson(card),
                [CardWriter.MarkdownName] = CardWriter.ToMarkdown(card),
            },
            folder);
    }

    private static BundleCard Card(TrainingPlan plan, IReadOnlyList<CardSource> sources, TrainedClassifier trained)
    {
        LabelAnswerer answerer = new(trained.Model);
        return new BundleCard
        {
            Version = typeof(BundleTrainer).Assembly.GetName().Version!.ToString(3),
            Date = plan.Date,
            Base = plan.Base is null ? null : CardFile.Of(Path.Combine(plan.Base, BundleManifest.FileName)),
            Vectors = plan.Base is null ? CardFile.Of(plan.Vectors) : null,
            Sources = sources,
            Classifier = plan.Classifier,
            Judge = plan.Base is null ? plan.Targets.Judge : null,
            Temperature = trained.Model.Temperature,
            SecondaryThresholds = trained.Model.Labels.Zip(trained.Model.SecondaryThresholds).ToDictionary(pair => pair.First, pair => pair.Second),
            CrossValidation = trained.CrossValidation,
            Evaluations = [.. plan.Evaluations.Select(Evaluate)],
        };

        CardEvaluation Evaluate(string path)
        {
            LabelAnswer[] answers = answerer.Answer(path);
            BundleEvaluator.RequireKnown(answers, answerer.Labels, path);
            return new CardEvaluation(CardFile.Of(path), AnswerScores.Of(answers, answerer.Labels));
        }
    }

    private static void RequireLearnable(List<WeightedExample> examples, TrainingPlan plan)
    {
        string files = string.Join(", ", plan.Sources.Select(source => source.Path));
        if (plan.Classifier.Folds < 2)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, $"Calibration needs at least 2 folds; the plan says {plan.Classifier.Folds}.", files);
        }

        if (examples.Select(example => example.Example.Label).Distinct().Count() < 2)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, "The data must have at least two labels.", files);
        }

        if (!examples.Exists(example => example.Calibrates))
        {
            throw new SpeechMLException(ErrorCodes.BadDataset,
                "No source calibrates, so that probabilities cannot be fitted. Leave \"calibrates\" out where paragraphs are of the kind that the model will read.", files);
        }

        if (examples.Select(example => example.Example.Document).Distinct().Count() < plan.Classifier.Folds)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset,
                $"The data must have at least {plan.Classifier.Folds} documents, since calibration splits by document.", files);
        }
    }
}

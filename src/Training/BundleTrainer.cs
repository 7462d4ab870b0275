using System.Runtime.CompilerServices;
using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Targets.Judging;
using SpeechML.Training.Bundles;
using SpeechML.Training.Classification;
using SpeechML.Training.Datasets;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Targets;
using SpeechML.Training.Teaching;
using SpeechML.Training.Trainers;
using SpeechML.Training.Vectors;

namespace SpeechML.Training;

/// <summary>Trains model bundles.</summary>
/// <remarks>The same plan and data give the same bytes at every run and any number of threads of one machine.</remarks>
public static class BundleTrainer
{
    /// <summary>Trains by a plan and writes the bundle; nothing is left behind when it fails or is cancelled.</summary>
    /// <param name="plan">Data and settings.</param>
    /// <param name="folder">Where the bundle goes; replaced when it is a bundle already, and nothing else lies in it.</param>
    /// <param name="threads">How many threads work, 1 or more.</param>
    /// <param name="progress">Told of every iteration, one report at a time, from any thread; those of fits side by side alternate. May be null.</param>
    /// <param name="cancellation">Ends training early with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/>, <see cref="ErrorCodes.BadDataset"/> (for a setting out of its range too),
    /// <see cref="ErrorCodes.UnknownLabel"/> or, for the folder, <see cref="ErrorCodes.Unwritable"/>.
    /// </exception>
    [OverloadResolutionPriority(2)] // A null progress fits the others' trainers and teacher too.
    public static void Train(
        TrainingPlan plan, string folder, int threads, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default) =>
        Train(plan, folder, threads, [], progress, cancellation);

    /// <summary>Trains by a plan that may name a trainer beside the built-in ones; as <see cref="Train(TrainingPlan, string, int, IProgress{TrainingProgress}?, CancellationToken)"/>.</summary>
    /// <param name="plan">Data and settings.</param>
    /// <param name="folder">Where the bundle goes; replaced when it is a bundle already, and nothing else lies in it.</param>
    /// <param name="threads">How many threads work, 1 or more.</param>
    /// <param name="trainers">Trainers that the plan may name beside the built-in ones; if it names none, the first of them that reaches the optimum trains.</param>
    /// <param name="progress">Told of every iteration of a trainer that tells, one report at a time, from any thread; those of fits side by side alternate. May be null.</param>
    /// <param name="cancellation">Ends training early with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SpeechMLException">As the other overload, or <see cref="ErrorCodes.UnknownTrainer"/>.</exception>
    [OverloadResolutionPriority(1)]
    public static void Train(
        TrainingPlan plan, string folder, int threads, IReadOnlyList<ILinearTrainer> trainers,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default) =>
        Train(plan, folder, threads, trainers, teacher: null, progress, cancellation);

    /// <summary>The same with a teacher, whose answers on unlabelled text are learned from as well.</summary>
    /// <param name="plan">Data and settings.</param>
    /// <param name="folder">Where the bundle goes; replaced when it is a bundle already, and nothing else lies in it.</param>
    /// <param name="threads">How many threads work, 1 or more.</param>
    /// <param name="trainers">Trainers that the plan may name beside the built-in ones; if it names none, the first of them that reaches the optimum trains.</param>
    /// <param name="teacher">Makes the teachers that the plan's <see cref="TrainingPlan.Teacher"/> describes; null where it has none.</param>
    /// <param name="progress">Told of every iteration of a trainer that tells, one report at a time, from any thread; those of fits side by side alternate. May be null.</param>
    /// <param name="cancellation">Ends training early with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SpeechMLException">
    /// As above; also <see cref="ErrorCodes.NotBuilt"/> where the plan has a teacher and none is given, and <see cref="ErrorCodes.BadCheckpoint"/>.
    /// </exception>
    public static void Train(
        TrainingPlan plan, string folder, int threads, IReadOnlyList<ILinearTrainer> trainers, ITeacherTrainer? teacher,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trainers);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        BundleWriter.RequireReplaceable(folder);
        RequireTeachable(plan, teacher);
        ILinearTrainer? linear = FindTrainer(plan, trainers);
        plan.Validate();
        foreach (string path in FilesOf(plan))
        {
            InputFile.RequireRereadable(path);
        }

        ModelBundle? basis = plan.Base is null ? null : ModelBundle.Load(plan.Base);
        NGramVectors? vectors = basis is null ? VectorFile.Read(plan.Vectors) : null;
        FeatureExtractor extractor = new(basis?.Classifier.LongestNGram ?? vectors!.LongestNGram);
        DatasetReader reader = new(extractor);
        List<WeightedExample> examples = [];
        List<TeachingText> texts = [];
        List<CardSource> sources = [];
        foreach (TrainingSource source in plan.Sources)
        {
            Dataset dataset = reader.Read(source.Path);
            WeightedExample[] weighted = [.. dataset.Examples.Select(example =>
                new WeightedExample(example with { Document = $"{source.Collection ?? dataset.Name}/{example.Document}" }, source.Weight, source.Calibrates))];
            examples.AddRange(weighted);
            if (teacher is not null && DatasetReader.HasText(source.Path))
            {
                texts.AddRange(LabeledLines.Read(source.Path).Select((paragraph, i) => new TeachingText(weighted[i], paragraph.Text)));
            }

            sources.Add(new CardSource(
                CardFile.Of(source.Path), dataset.Examples.Count, dataset.Examples.Select(example => example.Document).Distinct().Count(), source.Weight));
        }

        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        ClassifierTrainer trainer;
        if (basis is null)
        {
            RequireLearnable(examples, plan);
            trainer = new ClassifierTrainer(plan.Classifier, vectors!, parallel, progress, linear);
        }
        else
        {
            trainer = new ClassifierTrainer(plan.Classifier, basis.Classifier, parallel, progress);
        }

        Distillation? distillation = teacher is null ? null : Distil(plan, teacher, texts, extractor, cancellation);
        byte[]? judge = plan.Base is null ? null : ModelBundle.LoadPart(plan.Base, StatusJudgeFormat.FileName);
        CardFigures[]? figures = null;
        TrainedClassifier trained = trainer.Train(examples, distillation, plan.Evaluations, beside: judge is not null ? null : share =>
        {
            FigureSet[] sets = [.. plan.Targets.Sources.Select(FigureSet.Read)];
            figures = [.. plan.Targets.Sources.Zip(sets, (source, set) =>
                new CardFigures(CardFile.Of(source.Path), set.Paragraphs.Count, set.Paragraphs.Sum(paragraph => paragraph.Figures.Count), source.Weight))];
            judge = new JudgeTrainer(plan.Targets.Judge).Train(sets, share.CancellationToken);
        });
        BundleCard card = Card(plan, sources, figures, trained, linear);
        BundleWriter.Write(
            new Dictionary<string, byte[]>
            {
                [ClassifierFormat.FileName] = ClassifierFormat.Write(trained.Model),
                [StatusJudgeFormat.FileName] = judge!,
                [CardWriter.JsonName] = CardWriter.ToJson(card),
                [CardWriter.MarkdownName] = CardWriter.ToMarkdown(card),
            },
            folder);
    }

    /// <summary>The files that are read, each for its hash too.</summary>
    private static string[] FilesOf(TrainingPlan plan)
    {
        string[] ofScratch = plan.Base is null ? [plan.Vectors, .. plan.Targets.Sources.Select(source => source.Path)] : [];
        return [.. ofScratch, .. plan.Sources.Select(source => source.Path), .. plan.Evaluations];
    }

    /// <summary>Who trains; null for the mixture.</summary>
    private static ILinearTrainer? FindTrainer(TrainingPlan plan, IReadOnlyList<ILinearTrainer> trainers)
    {
        if (plan.Classifier.Trainer is not { } name)
        {
            return plan.Base is null ? TrainerCatalog.Default(trainers) : null;
        }

        ILinearTrainer? linear = TrainerCatalog.Find(name, trainers);
        return linear is null || plan.Base is null ? linear : throw new SpeechMLException(
            ErrorCodes.UnknownTrainer, $"Only the trainer '{TrainerCatalog.Mixture}' trains on from a base; '{name}' starts from nothing. Leave one of them out.", plan.Base);
    }

    private static BundleCard Card(
        TrainingPlan plan, IReadOnlyList<CardSource> sources, IReadOnlyList<CardFigures>? figures, TrainedClassifier trained, ILinearTrainer? linear)
    {
        LabelAnswerer answerer = new(trained.Model);
        return new BundleCard
        {
            Version = typeof(BundleTrainer).Assembly.GetName().Version!.ToString(3),
            Date = plan.Date,
            Trainer = $"{linear?.Name ?? TrainerCatalog.Mixture} ({linear?.Maker ?? TrainerCatalog.OwnMaker})",
            Base = plan.Base is null ? null : CardFile.Of(Path.Combine(plan.Base, BundleManifest.FileName)),
            Inherited = plan.Base is null ? null : LearnedFiles.Of(plan.Base),
            Vectors = plan.Base is null ? CardFile.Of(plan.Vectors) : null,
            Sources = sources,
            Figures = figures,
            Classifier = plan.Classifier.For(linear),
            Judge = plan.Base is null ? plan.Targets.Judge : null,
            Temperature = trained.Model.Temperature,
            SecondaryThresholds = trained.Model.Labels.Zip(trained.Model.SecondaryThresholds).ToDictionary(pair => pair.First, pair => pair.Second),
            CrossValidation = trained.CrossValidation,
            Teacher = trained.Teacher,
            Evaluations = [.. plan.Evaluations.Select(path => new CardEvaluation(CardFile.Of(path), BundleEvaluator.EvaluateLabels(answerer, path)))],
        };
    }

    private static Distillation Distil(
        TrainingPlan plan, ITeacherTrainer teacher, List<TeachingText> texts, FeatureExtractor extractor, CancellationToken cancellation) => texts.Count > 0
        ? new Distillation(teacher, plan.Teacher!, texts, new LabelTargets(plan.Classifier), extractor, cancellation)
        : throw new SpeechMLException(ErrorCodes.BadDataset,
            "A teacher reads text, and none of the labelled files has any. Name .jsonl files with --data, or as sources of the plan.",
            string.Join(", ", plan.Sources.Select(source => source.Path)));

    private static void RequireTeachable(TrainingPlan plan, ITeacherTrainer? teacher)
    {
        if (plan.Teacher is null)
        {
            if (teacher is not null) throw new ArgumentException("The plan has no teacher.", nameof(teacher));
            return;
        }

        if (teacher is null)
        {
            throw new SpeechMLException(ErrorCodes.NotBuilt, "The plan has a teacher, and none was given. Leave it out or use a build that has SpeechML.Training.Torch.");
        }

        if (plan.Base is not null)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, "A teacher and a base do not go together: the base keeps what it knows, and a teacher would change it. Leave one out.");
        }
    }

    private static void RequireLearnable(List<WeightedExample> examples, TrainingPlan plan)
    {
        string files = string.Join(", ", plan.Sources.Select(source => source.Path));
        if (examples.Select(example => example.Example.Label).Distinct().Count() < 2)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, "The data must have at least two labels.", files);
        }

        if (!examples.Exists(example => example.Calibrates))
        {
            throw new SpeechMLException(ErrorCodes.BadDataset,
                "No source calibrates, so that probabilities cannot be fitted. Leave \"calibrates\" out where paragraphs are of the kind that the model will read.", files);
        }

        if (DocumentFolds.CountKinds(examples, plan.Classifier.KindMark) < plan.Classifier.Folds)
        {
            string kinds = plan.Classifier.KindMark is { } mark ? $" (those whose names agree up to \"{mark}\" count as one)" : "";
            throw new SpeechMLException(ErrorCodes.BadDataset,
                $"The data must have at least {plan.Classifier.Folds} documents{kinds}, since calibration splits by document.", files);
        }
    }
}

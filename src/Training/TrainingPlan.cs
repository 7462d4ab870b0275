using System.Text.Json;
using SpeechML.Training.Classification;
using SpeechML.Training.Teaching;

namespace SpeechML.Training;

/// <summary>
/// The whole record of a training run: which data, how much each counts, and every setting. Kept as a JSON file beside the data
/// (<c>data/training.json</c> for the default bundle); paths in it are relative to that file.
/// </summary>
public sealed record TrainingPlan
{
    /// <summary>The <c>.vectors</c> file that gives n-gram frequencies and latent dimensions.</summary>
    public required string Vectors { get; init; }

    /// <summary>The labelled datasets to learn from, one or more.</summary>
    public required IReadOnlyList<TrainingSource> Sources { get; init; }

    /// <summary>
    /// A bundle to train on from, or null to train from scratch. Its weights are the prior: only what the new data says moves them,
    /// its n-grams are the features, and its judge of figures is kept; <see cref="Vectors"/> and <see cref="Targets"/> are not read then.
    /// </summary>
    public string? Base { get; init; }

    /// <summary>What the judge of figures learns from, and its settings.</summary>
    public required TargetPlan Targets { get; init; }

    /// <summary>Labelled files that are not trained on; the bundle's card gets the scores on them.</summary>
    public IReadOnlyList<string> Evaluations { get; init; } = [];

    /// <summary>
    /// The day for the bundle's card, or null for none. It is part of the plan and not of the clock, so that the same plan gives
    /// the same bytes on any day.
    /// </summary>
    public string? Date { get; init; }

    /// <summary>The classifier's settings.</summary>
    public ClassifierOptions Classifier { get; init; } = new();

    /// <summary>A teacher whose answers on unlabelled text are learned from as well, or null.</summary>
    public TeacherPlan? Teacher { get; init; }

    /// <summary>Reads a plan and resolves its paths.</summary>
    /// <param name="path">The JSON file.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static TrainingPlan Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            TrainingPlan plan = WithDefaults(JsonSerializer.Deserialize(InputFile.ReadAllBytes(path), TrainingPlanJson.Default.TrainingPlan)
                ?? throw new JsonException("The file holds null."));
            if (NamesNull(plan))
            {
                throw new JsonException("The name of a file is null.");
            }

            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return plan with
            {
                Vectors = Path.Combine(folder, plan.Vectors),
                Evaluations = [.. plan.Evaluations.Select(file => Path.Combine(folder, file))],
                Base = plan.Base is null ? null : Path.Combine(folder, plan.Base),
                Teacher = plan.Teacher is null ? null : plan.Teacher with
                {
                    Checkpoint = plan.Teacher.Checkpoint is null ? null : Path.Combine(folder, plan.Teacher.Checkpoint),
                    Unlabelled = [.. plan.Teacher.Unlabelled.Select(path => Path.Combine(folder, path))],
                },
                Targets = plan.Targets with { Sources = [.. plan.Targets.Sources.Select(source => source with { Path = Path.Combine(folder, source.Path) })] },
                Sources = [.. plan.Sources.Select(source => source with { Path = Path.Combine(folder, source.Path) })],
            };
        }
        catch (JsonException e)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, $"Not a training plan: {e.Message} See docs/retraining.md.", path, e.LineNumber + 1, inner: e);
        }
    }

    /// <summary>Asked before the work.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> where it names nothing to learn from, or a setting is out of its range.</exception>
    internal void Validate()
    {
        PlanSetting.Require(!NamesNull(this), "The name of every file", "text");
        PlanSetting.Require(Sources.Count > 0, "\"sources\"", "one labelled file or more");
        foreach (TrainingSource source in Sources) source.Validate();
        foreach (FigureSource source in Targets.Sources) source.Validate();
        Classifier.Validate();
        Targets.Judge.Validate();
        Teacher?.Validate();
    }

    private static bool NamesNull(TrainingPlan plan) => plan.Sources.Contains(null!) || plan.Targets.Sources.Contains(null!)
        || plan.Evaluations.Contains(null!) || plan.Teacher?.Unlabelled.Contains(null!) == true;

    // Generated readers give every init-only member a value: null to those that the file leaves out.
    private static TrainingPlan WithDefaults(TrainingPlan read) => read with
    {
        Evaluations = read.Evaluations ?? [],
        Classifier = read.Classifier ?? new(),
        Targets = read.Targets with { Judge = read.Targets.Judge ?? new() },
        Teacher = read.Teacher is { } teacher ? teacher with { Network = teacher.Network ?? new() } : null,
    };
}

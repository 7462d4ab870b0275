using System.Text.Json.Serialization;
using SpeechML.Training.Classification;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Targets;

namespace SpeechML.Training.Bundles;

/// <summary>What a bundle says of itself: where it comes from and how good it is (Mitchell et al., "Model cards for model reporting", FAT* 2019).</summary>
internal sealed record BundleCard
{
    /// <summary>The version of SpeechML that trained it.</summary>
    public required string Version { get; init; }

    /// <summary>The day that the plan gives, or null.</summary>
    public required string? Date { get; init; }

    /// <summary>Who trained the classifier: the trainer's name and the library that it is from.</summary>
    public required string Trainer { get; init; }

    /// <summary>The bundle that it was trained on from, by the hash of its manifest, or null.</summary>
    public required CardFile? Base { get; init; }

    /// <summary>What the base had learned from, its own base included; null where it was not trained on from one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CardFile>? Inherited { get; init; }

    /// <summary>The statistics of unlabelled text, or null where it was trained on from another bundle.</summary>
    public required CardFile? Vectors { get; init; }

    /// <summary>The labelled data.</summary>
    public required IReadOnlyList<CardSource> Sources { get; init; }

    /// <summary>The judged figures, or null where the judge was taken over from the base.</summary>
    public required IReadOnlyList<CardFigures>? Figures { get; init; }

    /// <summary>The classifier's settings.</summary>
    public required ClassifierOptions Classifier { get; init; }

    /// <summary>The settings of the judge of figures, or null where it was taken over from the base.</summary>
    public required JudgeOptions? Judge { get; init; }

    /// <summary>What probabilities are tempered by.</summary>
    public required float Temperature { get; init; }

    /// <summary>For each label the probability from which it is a secondary one.</summary>
    public required IReadOnlyDictionary<string, float> SecondaryThresholds { get; init; }

    /// <summary>The scores of models that did not see the documents they were asked about, or null where it was trained on from a base, whose calibration it keeps.</summary>
    public required LabelEvaluation? CrossValidation { get; init; }

    /// <summary>The teacher that it learned from as well, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CardTeacher? Teacher { get; init; }

    /// <summary>The scores on data that training did not see.</summary>
    public required IReadOnlyList<CardEvaluation> Evaluations { get; init; }
}

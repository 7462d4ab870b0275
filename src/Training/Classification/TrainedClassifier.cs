using SpeechML.Classification;
using SpeechML.Training.Bundles;
using SpeechML.Training.Evaluation;

namespace SpeechML.Training.Classification;

/// <summary>What training made.</summary>
/// <param name="Model">The classifier.</param>
/// <param name="CrossValidation">How well models answered that did not see the documents; null where another model was trained on from, whose calibration is kept.</param>
/// <param name="Teacher">The teacher that it learned from as well, or null.</param>
internal sealed record TrainedClassifier(ClassifierModel Model, LabelEvaluation? CrossValidation, CardTeacher? Teacher = null);

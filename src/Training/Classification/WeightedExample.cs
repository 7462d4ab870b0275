using SpeechML.Training.Datasets;

namespace SpeechML.Training.Classification;

/// <summary>An example and how much it counts.</summary>
internal readonly record struct WeightedExample(Example Example, float Weight);

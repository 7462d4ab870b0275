using SpeechML.Training.Datasets;

namespace SpeechML.Training.Classification;

/// <summary>An example and how much it counts.</summary>
/// <param name="Example">The example.</param>
/// <param name="Weight">Its weight in the loss.</param>
/// <param name="Calibrates">It is of the kind that the model will read, so that probabilities are fitted to it.</param>
/// <param name="Target">The probability that each label should get, where a teacher said it; null where its labels say it.</param>
internal readonly record struct WeightedExample(Example Example, float Weight, bool Calibrates, float[]? Target = null);

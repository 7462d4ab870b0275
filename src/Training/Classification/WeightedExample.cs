using SpeechML.Training.Datasets;

namespace SpeechML.Training.Classification;

/// <summary>An example and how much it counts.</summary>
/// <param name="Example">The example.</param>
/// <param name="Weight">Its weight in the loss.</param>
/// <param name="Calibrates">It is of the kind that the model will read, so that probabilities are fitted to it.</param>
internal readonly record struct WeightedExample(Example Example, float Weight, bool Calibrates);

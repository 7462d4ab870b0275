namespace SpeechML.Training.Targets;

/// <summary>The settings of the judge of figures.</summary>
/// <param name="Epochs">How often all figures are gone through.</param>
/// <param name="LearningRate">The first step's length; larger ones trust each figure more.</param>
/// <param name="MinCount">Features that fewer paragraphs, sentences and figures have are left out; 1 or 2 where there are few examples.</param>
public sealed record JudgeOptions(
    int Epochs = 20,
    float LearningRate = 0.02f,
    int MinCount = 2);

namespace SpeechML.Training.Targets;

/// <summary>The settings of the judge of figures.</summary>
/// <param name="Epochs">How often all figures are gone through; 1 or more. Default 20.</param>
/// <param name="LearningRate">The first step's length; larger ones trust each figure more; above 0. Default 0.02.</param>
/// <param name="MinCount">Features that fewer paragraphs, sentences and figures have are left out; 1 or more, 1 or 2 where there are few examples. Default 2.</param>
public sealed record JudgeOptions(
    int Epochs = 20,
    float LearningRate = 0.02f,
    int MinCount = 2)
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> for a setting out of its range.</exception>
    internal void Validate()
    {
        Require(Epochs >= 1, "epochs", "1 or more");
        Require(LearningRate > 0 && float.IsFinite(LearningRate), "learningRate", "a number above 0");
        Require(MinCount >= 1, "minCount", "1 or more");
    }

    private static void Require(bool holds, string name, string range) => PlanSetting.Require(holds, $"The judge's \"{name}\"", range);
}

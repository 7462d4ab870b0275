namespace SpeechML.Training;

/// <summary>One file of judged figures in a training plan.</summary>
/// <param name="Path">A <c>.figures</c> file, or JSON Lines with <c>targets</c> and, where marked, <c>others</c>.</param>
/// <param name="Weight">How much each of its figures counts; above 0. Default 1.</param>
public sealed record FigureSource(string Path, float Weight = 1)
{
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> for a weight out of its range.</exception>
    internal void Validate() => PlanSetting.RequireWeight(Weight, $"The \"weight\" of the figures in {Path}");
}

namespace SpeechML.Training;

/// <summary>Refuses settings of a training plan that would ruin the model, and would not be noticed.</summary>
internal static class PlanSetting
{
    /// <param name="holds">Whether the setting is in its range.</param>
    /// <param name="setting">Which one.</param>
    /// <param name="range">What it must be.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/> where it is not.</exception>
    public static void Require(bool holds, string setting, string range)
    {
        if (!holds)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, $"{setting} must be {range}. Correct the training plan.");
        }
    }

    /// <summary>Requires a number above 0, which infinity is not.</summary>
    /// <inheritdoc cref="Require"/>
    public static void RequireWeight(float weight, string setting) => Require(weight > 0 && float.IsFinite(weight), setting, "a number above 0");
}

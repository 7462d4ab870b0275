namespace SpeechML.Training.Evaluation;

/// <summary>How well two bundles find one label.</summary>
/// <param name="Label">The label's name.</param>
/// <param name="Support">How many paragraphs of the data have it.</param>
/// <param name="OldF1">The old bundle's F1, 0 to 1.</param>
/// <param name="NewF1">The new bundle's.</param>
public sealed record LabelDifference(string Label, int Support, double OldF1, double NewF1)
{
    /// <summary>What the new bundle gains; negative where it loses.</summary>
    public double Difference => NewF1 - OldF1;
}

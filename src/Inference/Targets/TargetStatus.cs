namespace SpeechML.Targets;

/// <summary>Whether a figure is promised or reported.</summary>
public enum TargetStatus
{
    /// <summary>To be reached or kept: a plan, goal, forecast, commitment or limit.</summary>
    Target,

    /// <summary>Reported as reached, or as the state of things.</summary>
    Actual,
}

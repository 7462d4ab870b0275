namespace SpeechML.Training.Datasets.Checking;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Training or evaluation refuses the data.</summary>
    Error,

    /// <summary>The model gets worse, or its scores say too much.</summary>
    Warning,

    /// <summary>Worth a look.</summary>
    Note,
}

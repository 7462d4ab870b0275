namespace SpeechML.Training.Teaching;

/// <summary>What a teacher is doing.</summary>
public enum TeachingStage
{
    /// <summary>It guesses hidden characters of unlabelled text.</summary>
    Pretraining,

    /// <summary>It learns from labelled text.</summary>
    Training,

    /// <summary>It reads the documents held out, at the end of a round.</summary>
    Validating,
}

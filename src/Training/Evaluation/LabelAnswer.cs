using SpeechML.Training.Datasets;

namespace SpeechML.Training.Evaluation;

/// <summary>What a bundle answered for an example.</summary>
internal sealed record LabelAnswer(Example Example, string Label, float Confidence, IReadOnlyList<string> Secondary)
{
    public bool Right => Label == Example.Label;

    /// <summary>The answer is the primary or a secondary label.</summary>
    public bool Ok => Right || Example.Secondary.Contains(Label);
}

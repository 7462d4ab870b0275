namespace SpeechML.Targets.Linking.Indicators;

/// <summary>A plan that a share was told of (年度任务).</summary>
/// <param name="Words">The words that name it.</param>
/// <param name="Sentence">Where its sentence begins.</param>
internal readonly record struct PlanOfSentence(Span Words, int Sentence);

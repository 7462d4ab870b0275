namespace SpeechML.Targets.Linking.Periods;

/// <summary>An expression of time in the paragraph.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Position">Where it stands in its sentence.</param>
/// <param name="Reach">How far it reaches.</param>
internal readonly record struct Period(Span Span, PeriodPosition Position, PeriodReach Reach)
{
    /// <summary>True where it stands at the beginning of a clause.</summary>
    public bool Governs => Position is PeriodPosition.Clause or PeriodPosition.Sentence;
}

namespace SpeechML.Targets.Linking;

/// <summary>An expression of time in the paragraph.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Governs">True where it stands at the beginning of a clause and so holds for the clauses after it too.</param>
internal readonly record struct Period(Span Span, bool Governs);

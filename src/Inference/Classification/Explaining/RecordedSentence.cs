namespace SpeechML.Classification.Explaining;

/// <summary>A sentence as two stretches: of folded characters and of n-gram occurrences, ends exclusive.</summary>
internal readonly record struct RecordedSentence(int FirstCharacter, int EndCharacter, int FirstOccurrence, int EndOccurrence)
{
    public int Length => EndCharacter - FirstCharacter;
}

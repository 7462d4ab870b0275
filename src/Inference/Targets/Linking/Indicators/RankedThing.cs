namespace SpeechML.Targets.Linking.Indicators;

/// <summary>What was ranked last, for the moves that are told next (排全省第五，前移两位).</summary>
/// <param name="Name">Its indicator.</param>
/// <param name="Sentence">Where its sentence begins.</param>
internal readonly record struct RankedThing(Phrase Name, int Sentence);

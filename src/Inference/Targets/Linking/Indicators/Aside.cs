namespace SpeechML.Targets.Linking.Indicators;

/// <summary>What a paragraph was about before brackets opened, as long as they are open.</summary>
/// <param name="IsOpen">True between the brackets.</param>
/// <param name="Last">The indicator of the record before them.</param>
/// <param name="Subject">What the text was about.</param>
/// <param name="SubjectSentence">Where that subject's sentence begins, or -1.</param>
/// <param name="Verb">The verb of doing that went on.</param>
/// <param name="Counted">What was counted.</param>
internal readonly record struct Aside(bool IsOpen, Phrase Last, Phrase Subject, int SubjectSentence, Span Verb, CountedHeads Counted);

namespace SpeechML.Targets.Linking.Periods;

/// <summary>Where an expression of time stands in its clause.</summary>
internal enum PeriodPosition : byte
{
    /// <summary>It is a baseline or part of a name, and no period.</summary>
    None,

    /// <summary>Within a clause.</summary>
    Inner,

    /// <summary>At the beginning of a clause.</summary>
    Clause,

    /// <summary>At the beginning of a sentence: it holds for the sentences after it too.</summary>
    Sentence,
}

namespace SpeechML.Targets.Judging;

/// <summary>The part of the text that a feature was taken from; a part of its identity.</summary>
internal enum FeatureSpace : byte
{
    /// <summary>Character pairs of the paragraph.</summary>
    Paragraph = 1,

    /// <summary>Character pairs and triples at the paragraph's beginning.</summary>
    Opening,

    /// <summary>Character pairs of the nearest heading.</summary>
    Heading,

    /// <summary>Character pairs of the top heading.</summary>
    TopHeading,

    /// <summary>Character pairs of the sentence.</summary>
    Sentence,

    /// <summary>Characters at the sentence's beginning.</summary>
    SentenceOpening,

    /// <summary>Character pairs of the clause before the figure.</summary>
    ClauseBefore,

    /// <summary>Character pairs of the clause behind the figure.</summary>
    ClauseBehind,

    /// <summary>The last characters before the figure.</summary>
    Before,

    /// <summary>The first characters behind the figure.</summary>
    Behind,

    /// <summary>The written unit.</summary>
    Unit,

    /// <summary>Kind of unit, form, style and size of the figure, one by one and together.</summary>
    Figure,

    /// <summary>Kind of unit and style with the character behind or before.</summary>
    FigureAndNeighbour,

    /// <summary>What the rules say.</summary>
    Rule,

    /// <summary>What stands between the figure and its neighbours among the figures.</summary>
    Neighbours,

    /// <summary>Characters at the clause's beginning.</summary>
    ClauseOpening,

    /// <summary>The nearest words of time and will.</summary>
    Time,

    /// <summary>The genre of the document, alone and with the tense.</summary>
    Genre,
}

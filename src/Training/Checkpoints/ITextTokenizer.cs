namespace SpeechML.Training.Checkpoints;

/// <summary>Turns text into the numbers that an encoder reads.</summary>
internal interface ITextTokenizer
{
    /// <summary>How many different tokens there are; each is 0 to this - 1.</summary>
    int VocabularySize { get; }

    /// <summary>Fills what is behind the end of a text that is shorter than others.</summary>
    int Padding { get; }

    /// <summary>Stands where a token is hidden.</summary>
    int Mask { get; }

    /// <summary>Tokens below this one stand for no text and are never put in a hidden token's place.</summary>
    int FirstOrdinary { get; }

    /// <summary>Stands before every text, or null.</summary>
    int? Start { get; }

    /// <summary>Stands behind every text, or null.</summary>
    int? End { get; }

    /// <summary>The tokens of a text, <see cref="Start"/> and <see cref="End"/> left out; none for a text without a character that counts.</summary>
    int[] Encode(string text);
}

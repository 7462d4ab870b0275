namespace SpeechML.Features;

/// <summary>Takes the n-grams of a paragraph sentence by sentence; a struct, so that the walk and its taker compile into one loop.</summary>
internal interface ISentenceSink
{
    /// <summary>Occurrences of n-grams in the sentence now open; a sentence may come in several portions.</summary>
    void Add(scoped ReadOnlySpan<uint> hashes);

    /// <summary>Closes the sentence now open.</summary>
    /// <param name="length">Its folded characters.</param>
    /// <param name="joinsPrevious">It is too short to stand alone and belongs to the sentence before it.</param>
    void EndSentence(int length, bool joinsPrevious);
}

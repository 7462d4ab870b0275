namespace SpeechML.Features;

/// <summary>Takes the n-grams of a paragraph sentence by sentence; a struct, so that the walk and its taker compile into one loop.</summary>
internal interface ISentenceSink
{
    /// <summary>One occurrence of an n-gram in the sentence now open.</summary>
    void Add(uint hash);

    /// <summary>Closes the sentence now open.</summary>
    /// <param name="length">Its folded characters.</param>
    /// <param name="joinsPrevious">It is too short to stand alone and belongs to the sentence before it.</param>
    void EndSentence(int length, bool joinsPrevious);
}

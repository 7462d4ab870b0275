namespace SpeechML.Features;

/// <summary>Takes the n-grams of a text one by one; a struct, so that the walk and its taker compile into one loop.</summary>
internal interface INGramSink
{
    void Add(uint hash);
}

namespace SpeechML.Features;

/// <summary>Something whose n-grams can be visited sentence by sentence: a text at hand, or counts taken earlier.</summary>
internal interface ISentenceSource
{
    void Visit<TSink>(int longestNGram, ref TSink sink)
        where TSink : struct, ISentenceSink, allows ref struct;
}

namespace SpeechML.Features;

/// <summary>Something whose n-grams can be visited field by field: a text at hand, or counts taken earlier.</summary>
internal interface IFeatureSource
{
    void Visit<TSink>(FeatureField field, int longestNGram, ref TSink sink)
        where TSink : struct, INGramSink, allows ref struct;
}

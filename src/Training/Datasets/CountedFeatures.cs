using SpeechML.Features;

namespace SpeechML.Training.Datasets;

/// <summary>The n-grams of an example, which has counts and no text.</summary>
internal readonly struct CountedFeatures(Example example) : IFeatureSource
{
    public void Visit<TSink>(FeatureField field, int longestNGram, ref TSink sink)
        where TSink : struct, INGramSink, allows ref struct
    {
        foreach (NGramCount gram in example.Fields[(int)field])
        {
            for (int i = 0; i < gram.Count; i++)
            {
                sink.Add(gram.Hash);
            }
        }
    }
}

using SpeechML.Features;

namespace SpeechML.Training.Datasets;

/// <summary>The n-grams of an example, which has counts and no text.</summary>
internal readonly struct CountedSentences(Example example) : ISentenceSource
{
    public void Visit<TSink>(int longestNGram, ref TSink sink)
        where TSink : struct, ISentenceSink, allows ref struct
    {
        foreach (SentenceCounts sentence in example.Sentences)
        {
            foreach (NGramCount gram in sentence.NGrams)
            {
                for (int i = 0; i < gram.Count; i++)
                {
                    sink.Add(gram.Hash);
                }
            }

            sink.EndSentence(sentence.Length, joinsPrevious: false);
        }
    }
}

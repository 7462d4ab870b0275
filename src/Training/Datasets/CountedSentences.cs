using System.Runtime.InteropServices;
using SpeechML.Features;

namespace SpeechML.Training.Datasets;

/// <summary>The n-grams of an example, which has counts and no text.</summary>
internal readonly struct CountedSentences(Example example) : ISentenceSource
{
    public void Visit<TSink>(int longestNGram, ref TSink sink)
        where TSink : struct, ISentenceSink, allows ref struct
    {
        List<uint> hashes = [];
        foreach (SentenceCounts sentence in example.Sentences)
        {
            hashes.Clear();
            foreach (NGramCount gram in sentence.NGrams)
            {
                for (int i = 0; i < gram.Count; i++)
                {
                    hashes.Add(gram.Hash);
                }
            }

            sink.Add(CollectionsMarshal.AsSpan(hashes));

            sink.EndSentence(sentence.Length, joinsPrevious: false);
        }
    }
}

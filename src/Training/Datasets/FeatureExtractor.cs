using SpeechML.Features;

namespace SpeechML.Training.Datasets;

/// <summary>Counts the n-grams of paragraphs, the same ones that the classifier looks up.</summary>
internal sealed class FeatureExtractor(int longestNGram)
{
    public int LongestNGram => longestNGram;

    public IReadOnlyList<SentenceCounts> Extract(ReadOnlySpan<char> text)
    {
        Collector collector = new(new List<List<uint>> { new() }, []);
        new TextSentences(text).Visit(longestNGram, ref collector);
        return [.. collector.Lengths.Select((length, i) => new SentenceCounts(length, Count(collector.Hashes[i])))];
    }

    private static NGramCount[] Count(List<uint> hashes)
    {
        hashes.Sort();
        List<NGramCount> counts = [];
        for (int i = 0; i < hashes.Count;)
        {
            int from = i;
            while (i < hashes.Count && hashes[i] == hashes[from])
            {
                i++;
            }

            counts.Add(new NGramCount(hashes[from], i - from));
        }

        return [.. counts];
    }

    private readonly struct Collector(List<List<uint>> hashes, List<int> lengths) : ISentenceSink
    {
        public List<List<uint>> Hashes => hashes;

        public List<int> Lengths => lengths;

        public void Add(scoped ReadOnlySpan<uint> portion) => hashes[^1].AddRange(portion);

        public void EndSentence(int length, bool joinsPrevious)
        {
            if (joinsPrevious)
            {
                lengths[^1] += length;
                hashes[^2].AddRange(hashes[^1]);
                hashes[^1].Clear();
            }
            else
            {
                lengths.Add(length);
                hashes.Add([]);
            }
        }
    }
}

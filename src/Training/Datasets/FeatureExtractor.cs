using SpeechML.Documents;
using SpeechML.Features;

namespace SpeechML.Training.Datasets;

/// <summary>Counts the n-grams of paragraphs, the same ones that the classifier looks up.</summary>
internal sealed class FeatureExtractor(int longestNGram)
{
    public int LongestNGram => longestNGram;

    /// <summary>The counts by field, each in ascending order of the hashes.</summary>
    public NGramCount[][] Extract(string text, SectionContext section)
    {
        NGramCount[][] fields = new NGramCount[FeatureFields.Count][];
        for (FeatureField field = 0; (int)field < fields.Length; field++)
        {
            fields[(int)field] = Count(FeatureFields.TextOf(field, text, section));
        }

        return fields;
    }

    public NGramCount[] Count(ReadOnlySpan<char> text)
    {
        Collector collector = new([]);
        NGrams.Visit(text, longestNGram, ref collector);
        List<uint> hashes = collector.Hashes;
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

    private readonly struct Collector(List<uint> hashes) : INGramSink
    {
        public List<uint> Hashes => hashes;

        public void Add(uint hash) => hashes.Add(hash);
    }
}

using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Features;
using SpeechML.Targets;

namespace SpeechML.Tests.Classification.Explaining;

/// <summary>Models made by hand or by chance, to be explained.</summary>
internal static class ExplainedModels
{
    /// <summary>田 and 粮 speak for economy, 校 and 医 for livelihood; every other character of the texts speaks for nobody.</summary>
    public static ClassifierModel Keywords { get; } = new()
    {
        Labels = ["economy", "livelihood", "other"],
        LongestNGram = 1,
        Bias = [0, 0, -1],
        Temperature = 1,
        SecondaryThresholds = [0.2f, 0.2f, 0.2f],
        Scales = new MixtureScales(2, 2),
        Table = new NGramTable([.. "田粮校医建修了新".Select(NGramHash.Of)],
        [
            4, 0, 0, 1,
            2, 0, 0, 1,
            0, 4, 0, 1,
            0, 2, 0, 1,
            .. Enumerable.Repeat(new float[] { 0, 0, 0, 1 }, 4).SelectMany(row => row),
        ], 4),
    };

    /// <summary>A chance weight for every n-gram of a text, the same at every run.</summary>
    public static ClassifierModel Random(string text, int seed, int labels = 3)
    {
        Random random = new(seed);
        Hashes hashes = new([]);
        new TextSentences(text).Visit(NGramHash.LongestNGram, ref hashes);
        uint[] grams = [.. hashes.All];
        float[] Weights(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 6 - 3))];
        return Keywords with
        {
            Labels = [.. Enumerable.Range(0, labels).Select(i => $"label{i}")],
            LongestNGram = NGramHash.LongestNGram,
            Bias = Weights(labels),
            Temperature = 1.5f,
            SecondaryThresholds = new float[labels],
            Table = new NGramTable(grams, [.. grams.SelectMany(_ => Weights(labels).Append((float)random.NextDouble() + 0.1f))], labels + 1),
        };
    }

    public static SpeechAnalyzer Analyzer() => SpeechAnalyzer.FromBundle(new ModelBundle(Keywords, TargetExtractor.RuleBased));

    private readonly struct Hashes(HashSet<uint> all) : ISentenceSink
    {
        public HashSet<uint> All => all;

        public void Add(scoped ReadOnlySpan<uint> hashes)
        {
            foreach (uint hash in hashes)
            {
                all.Add(hash);
            }
        }

        public void EndSentence(int length, bool joinsPrevious)
        {
        }
    }
}

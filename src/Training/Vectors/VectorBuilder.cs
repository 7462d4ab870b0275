using SpeechML.Training.Datasets;
using SpeechML.Training.Optimization;

namespace SpeechML.Training.Vectors;

/// <summary>Makes <see cref="NGramVectors"/> from unlabelled paragraphs.</summary>
internal sealed class VectorBuilder(VectorOptions options, ParallelOptions parallel)
{
    /// <param name="paragraphs">Unlabelled text, one string a paragraph.</param>
    public NGramVectors Build(IEnumerable<string> paragraphs)
    {
        FeatureExtractor extractor = new(options.LongestNGram);
        List<NGramCount[]> counts = [];
        Dictionary<uint, int> frequencies = [];
        foreach (string paragraph in paragraphs)
        {
            NGramCount[] grams = WholeParagraph(extractor.Extract(paragraph));
            if (grams.Length == 0)
            {
                continue;
            }

            counts.Add(grams);
            foreach (NGramCount gram in grams)
            {
                frequencies[gram.Hash] = frequencies.GetValueOrDefault(gram.Hash) + 1;
            }
        }

        uint[] hashes = [.. frequencies.Where(pair => pair.Value >= options.MinDocumentFrequency).Select(pair => pair.Key).Order()];
        int[] kept = Array.ConvertAll(hashes, hash => frequencies[hash]);
        NGramVectors bare = new(options.LongestNGram, counts.Count, hashes, kept, 0, []);
        if (options.Dimensions == 0)
        {
            return bare;
        }

        FeatureWeighting weighting = new(bare.Vocabulary);
        SparseMatrixBuilder matrix = new(hashes.Length);
        foreach (NGramCount[] grams in counts)
        {
            (List<(int Place, float Value)> values, float squares) = weighting.Weigh(grams);
            foreach ((int place, float value) in values)
            {
                matrix.Add(place, value / MathF.Sqrt(squares));
            }

            matrix.EndRow();
        }

        float[] latent = new TruncatedSvd(options.Dimensions, options.Seed, parallel).RightVectors(matrix.Build());
        return new NGramVectors(options.LongestNGram, counts.Count, hashes, kept, options.Dimensions, latent);
    }

    private static NGramCount[] WholeParagraph(IReadOnlyList<SentenceCounts> sentences) => [.. sentences
        .SelectMany(sentence => sentence.NGrams)
        .GroupBy(gram => gram.Hash)
        .Select(same => new NGramCount(same.Key, same.Sum(gram => gram.Count)))
        .OrderBy(gram => gram.Hash)];
}

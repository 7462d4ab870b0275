namespace SpeechML.Training.Vectors;

/// <summary>
/// What unlabelled text tells of n-grams: in how many paragraphs each stands, and where each lies in a latent space of few dimensions.
/// </summary>
internal sealed class NGramVectors
{
    public NGramVectors(int longestNGram, int paragraphCount, uint[] hashes, int[] documentFrequencies, int dimensions, float[] latent)
    {
        if (documentFrequencies.Length != hashes.Length || latent.Length != hashes.Length * dimensions)
        {
            throw new ArgumentException("The parts do not fit together.", nameof(hashes));
        }

        (LongestNGram, ParagraphCount, Hashes, DocumentFrequencies) = (longestNGram, paragraphCount, hashes, documentFrequencies);
        (Dimensions, Latent) = (dimensions, latent);
        Vocabulary = new NGramVocabulary(hashes, Array.ConvertAll(documentFrequencies, InverseDocumentFrequency));
    }

    public int LongestNGram { get; }

    /// <summary>How many paragraphs were counted.</summary>
    public int ParagraphCount { get; }

    /// <summary>The n-grams, in ascending order of their hashes.</summary>
    public uint[] Hashes { get; }

    /// <summary>In how many paragraphs each n-gram stands.</summary>
    public int[] DocumentFrequencies { get; }

    public int Dimensions { get; }

    /// <summary>Row-major n-grams × dimensions.</summary>
    public float[] Latent { get; }

    /// <summary>The n-grams with their inverse document frequencies, smoothed so that none is zero: ln((N + 1) / (df + 1)) + 1.</summary>
    public NGramVocabulary Vocabulary { get; }

    private float InverseDocumentFrequency(int frequency) => MathF.Log((ParagraphCount + 1f) / (frequency + 1f)) + 1;
}

namespace SpeechML.Training.Vectors;

/// <summary>The n-grams that are features, each with its weight.</summary>
internal sealed class NGramVocabulary
{
    private readonly Dictionary<uint, int> places;
    private readonly float[] weights;

    /// <param name="hashes">The n-grams, each once.</param>
    /// <param name="weights">What one occurrence of each counts: its inverse document frequency.</param>
    public NGramVocabulary(uint[] hashes, float[] weights)
    {
        (Hashes, this.weights) = (hashes, weights);
        places = new Dictionary<uint, int>(hashes.Length);
        for (int i = 0; i < hashes.Length; i++)
        {
            places.Add(hashes[i], i);
        }
    }

    public uint[] Hashes { get; }

    /// <summary>The n-gram's place, or -1 when it is no feature.</summary>
    public int Find(uint hash) => places.GetValueOrDefault(hash, -1);

    public float Weight(int place) => weights[place];
}

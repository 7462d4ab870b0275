using SpeechML.Features;

namespace SpeechML.Throughput;

/// <summary>Takes the n-grams of a text and looks nothing up: what cutting and hashing cost alone.</summary>
internal struct HashSink : ISentenceSink
{
    private const int LongestNGram = 2;

    /// <summary>Depends on all hashes that were taken at the ends of portions, so that none of the work can be left out.</summary>
    public uint Last { get; private set; }

    /// <summary>Cuts a text into sentences and hashes their n-grams.</summary>
    public void Hash(string text) => new TextSentences(text).Visit(LongestNGram, ref this);

    public void Add(scoped ReadOnlySpan<uint> hashes) => Last ^= hashes.IsEmpty ? 0 : hashes[^1];

    public readonly void EndSentence(int length, bool joinsPrevious)
    {
    }
}

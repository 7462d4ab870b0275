using SpeechML.Features;

namespace SpeechML.Classification.Explaining;

/// <summary>
/// Remembers where each n-gram stands. The walk names only hashes, but always in one order: for every character the n-grams that end
/// with it, shortest first; so the places follow, and the walk that classifies pays nothing for them.
/// </summary>
internal struct OccurrenceRecorder(int longestNGram) : ISentenceSink
{
    private int sentenceStart;
    private int firstOccurrence;
    private int character;
    private int length;

    public List<NGramOccurrence> Occurrences { get; } = [];

    public List<RecordedSentence> Sentences { get; } = [];

    public void Add(scoped ReadOnlySpan<uint> hashes)
    {
        foreach (uint hash in hashes)
        {
            if (length == Math.Min(character - sentenceStart + 1, longestNGram))
            {
                character++;
                length = 0;
            }

            length++;
            Occurrences.Add(new NGramOccurrence(hash, character - length + 1, length));
        }
    }

    public void EndSentence(int length, bool joinsPrevious)
    {
        int end = sentenceStart + length;
        if (joinsPrevious)
        {
            Sentences[^1] = Sentences[^1] with { EndCharacter = end, EndOccurrence = Occurrences.Count };
        }
        else
        {
            Sentences.Add(new RecordedSentence(sentenceStart, end, firstOccurrence, Occurrences.Count));
        }

        (sentenceStart, character, firstOccurrence, this.length) = (end, end, Occurrences.Count, 0);
    }
}

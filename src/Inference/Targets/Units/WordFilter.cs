namespace SpeechML.Targets.Units;

/// <summary>
/// Finds the places of a text where one of many words may begin, by its first two characters: a test of some bits a character and, but
/// for the few places it lets through, no branch that can't be foretold.
/// </summary>
internal sealed class WordFilter
{
    private const int PairBits = 14, SingleBits = 12;

    private readonly ulong[] pairs = new ulong[1 << (PairBits - 6)];
    private readonly ulong[] singles = new ulong[1 << (SingleBits - 6)];

    /// <param name="words">The words.</param>
    public WordFilter(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            uint place = word.Length == 1 ? Single(word[0]) : Pair(word[0], word[1]);
            (word.Length == 1 ? singles : pairs)[place >> 6] |= 1UL << (int)(place & 63);
        }
    }

    /// <summary>The first place at or after <paramref name="start"/> where a word may begin; the text's length where there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int start)
    {
        ulong[] pairBits = pairs, singleBits = singles;
        for (int i = start; i + 1 < text.Length; i++)
        {
            uint pair = Pair(text[i], text[i + 1]), single = Single(text[i]);
            if ((((pairBits[pair >> 6] >> (int)(pair & 63)) | (singleBits[single >> 6] >> (int)(single & 63))) & 1) != 0)
                return i;
        }

        // No pair begins with the last character.
        return start < text.Length && singleBits[Single(text[^1]) >> 6] != 0 ? text.Length - 1 : text.Length;
    }

    private static uint Pair(char first, char second) => ((first * 0x9E3779B1u) + (second * 0x85EBCA6Bu)) >> (32 - PairBits);

    private static uint Single(char c) => (c * 0x9E3779B1u) >> (32 - SingleBits);
}

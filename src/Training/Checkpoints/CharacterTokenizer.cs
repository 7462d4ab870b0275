using SpeechML.Features;

namespace SpeechML.Training.Checkpoints;

/// <summary>One token a folded character, of those that stood in the texts often enough.</summary>
internal sealed class CharacterTokenizer : ITextTokenizer
{
    private const int PaddingToken = 0, UnknownToken = 1, MaskToken = 2, FirstCharacter = 3;

    private readonly int[] tokens;

    private CharacterTokenizer(IEnumerable<char> characters)
    {
        tokens = new int[char.MaxValue + 1];
        Array.Fill(tokens, UnknownToken);
        VocabularySize = FirstCharacter;
        foreach (char character in characters)
        {
            tokens[character] = VocabularySize++;
        }
    }

    public int VocabularySize { get; }

    public int Padding => PaddingToken;

    public int Mask => MaskToken;

    public int FirstOrdinary => FirstCharacter;

    public int? Start => null;

    public int? End => null;

    /// <summary>Learns the characters that stand in the texts at least so often, in order of their code points, so that the order of the texts does not matter.</summary>
    public static CharacterTokenizer Learn(IEnumerable<string> texts, int leastCount)
    {
        int[] counts = new int[char.MaxValue + 1];
        foreach (string text in texts)
        {
            foreach (char c in text)
            {
                counts[CharFolding.Fold(c)]++;
            }
        }

        counts[CharFolding.Dropped] = 0;
        return new CharacterTokenizer(Enumerable.Range(0, counts.Length).Where(c => counts[c] >= Math.Max(1, leastCount)).Select(c => (char)c));
    }

    public int[] Encode(string text)
    {
        List<int> result = new(text.Length);
        foreach (char raw in text)
        {
            char c = CharFolding.Fold(raw);
            if (c != CharFolding.Dropped)
            {
                result.Add(tokens[c]);
            }
        }

        return [.. result];
    }
}

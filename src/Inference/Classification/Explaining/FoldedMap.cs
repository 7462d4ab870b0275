using SpeechML.Features;

namespace SpeechML.Classification.Explaining;

/// <summary>Where each folded character stands in the text, since folding drops white space and the second halves of pairs.</summary>
internal sealed class FoldedMap
{
    /// <summary>Marks that end a clause, folded; no evidence reads on across one. Points and percent signs belong to figures.</summary>
    private const string ClauseMarks = "。!?;,、:“”‘’\"'()《》〈〉【】[]—…";

    private readonly string text;
    private readonly List<int> positions = [];
    private readonly List<char> folded = [];

    public FoldedMap(string text)
    {
        this.text = text;
        for (int i = 0; i < text.Length; i++)
        {
            char c = CharFolding.Fold(text[i]);
            if (c != CharFolding.Dropped)
            {
                positions.Add(i);
                folded.Add(c);
            }
        }
    }

    /// <summary>The folded characters.</summary>
    public int Count => positions.Count;

    public bool IsClauseMark(int character) => ClauseMarks.Contains(folded[character]);

    /// <summary>Whether a character is part of a figure or a word in Latin letters.</summary>
    public bool IsFigure(int character) => char.IsAsciiLetterOrDigit(folded[character]) || folded[character] is '.' or '%';

    /// <summary>The stretch of the text from one folded character up to another, exclusive; never half of a surrogate pair.</summary>
    public (int Start, int End) Locate(int first, int end)
    {
        int last = positions[end - 1];
        bool pair = last + 1 < text.Length && char.IsSurrogatePair(text[last], text[last + 1]);
        return (positions[first], last + (pair ? 2 : 1));
    }
}

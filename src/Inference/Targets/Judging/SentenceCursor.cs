namespace SpeechML.Targets.Judging;

/// <summary>Walks over the sentences of a paragraph as its figures go by in order, so that each is looked for once.</summary>
/// <param name="text">The paragraph.</param>
internal ref struct SentenceCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Where the sentence begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, its mark included.</summary>
    public int End { get; private set; }

    /// <summary>Moves to the sentence that holds <paramref name="at"/>; true where it is another than before.</summary>
    public bool MoveTo(int at)
    {
        bool moved = false;
        while (at >= End && End < text.Length)
        {
            Start = End;
            int offset = text[Start..].IndexOfAny("。；！\n");
            End = offset < 0 ? text.Length : Start + offset + 1;
            moved = true;
        }

        return moved;
    }
}

namespace SpeechML.Targets.Judging;

/// <summary>Where the words that the rules go by stand in a paragraph.</summary>
internal sealed class RuleWordHits
{
    /// <summary>The words of tense in their order, with their weights.</summary>
    public List<(int At, int Weight)> Tense { get; } = [];

    /// <summary>The words of time and will in their order with their rows, and the marks that end clauses.</summary>
    public List<(int At, int Row)> Times { get; } = [];

    /// <summary>Which words of advertising there are, a bit each: 会员 said twice is one word. (Of more than 64 words two would share a bit, and count as one.)</summary>
    public ulong Advertising { get; set; }

    /// <summary>True where something may only be supposed.</summary>
    public bool Supposes { get; set; }

    /// <summary>Forgets the paragraph.</summary>
    public void Clear()
    {
        Tense.Clear();
        Times.Clear();
        Advertising = 0;
        Supposes = false;
    }
}

namespace SpeechML.Targets.Judging;

/// <summary>Where the words that the rules go by stand in a paragraph.</summary>
internal sealed class RuleWordHits
{
    /// <summary>The words of tense in their order, with their weights.</summary>
    public List<(int At, int Weight)> Tense { get; } = [];

    /// <summary>The words of time and will in their order with their rows, and the marks that end clauses.</summary>
    public List<(int At, int Row)> Times { get; } = [];

    /// <summary>True where the paragraph holds an advertisement or what stands round a page: a word that says so alone (浏览量：), or two others.</summary>
    public bool Advertises { get; set; }

    /// <summary>The row of the last word of advertising, or -1: 会员 said twice is one word.</summary>
    public int Advertising { get; set; }

    /// <summary>True where something may only be supposed.</summary>
    public bool Supposes { get; set; }

    /// <summary>Forgets the paragraph.</summary>
    public void Clear()
    {
        Tense.Clear();
        Times.Clear();
        Advertises = false;
        Advertising = -1;
        Supposes = false;
    }
}

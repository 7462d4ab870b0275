namespace SpeechML.Training.Suggestion;

/// <summary>Which paragraphs are suggested.</summary>
public sealed record SuggestionOptions
{
    /// <summary>How many at most. Default 100.</summary>
    public int Count { get; init; } = 100;

    /// <summary>Shorter ones, in UTF-16 units without white space around, are salutations, signatures and headings. Default 20.</summary>
    public int ShortestText { get; init; } = 20;

    /// <summary>Longer ones take long to read and seldom have one label. Default 800.</summary>
    public int LongestText { get; init; } = 800;

    /// <summary>
    /// Datasets, <c>.jsonl</c> or <c>.features</c>, of paragraphs that are labelled already: they are not suggested again, nor is
    /// what is much like them. Default none.
    /// </summary>
    public IReadOnlyList<string> Labelled { get; init; } = [];
}

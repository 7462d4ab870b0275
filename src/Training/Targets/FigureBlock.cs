using SpeechML.Training.Datasets;

namespace SpeechML.Training.Targets;

/// <summary>The features of a paragraph, a sentence or a figure: distinct hashes with their counts, in ascending order.</summary>
/// <param name="Counts">The features.</param>
internal sealed record FigureBlock(NGramCount[] Counts)
{
    /// <summary>How many occurrences there are in all.</summary>
    public int Total { get; } = Counts.Sum(count => count.Count);
}

namespace SpeechML.Training.Targets;

/// <summary>The figures of one paragraph as extracted features: enough to train the judge, and not to read.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Sequence">The paragraph's place in it.</param>
/// <param name="Features">The features of the paragraph and its headings.</param>
/// <param name="Sentences">The features of the sentences that hold figures.</param>
/// <param name="Figures">The figures.</param>
internal sealed record FigureParagraph(
    string Document, long Sequence, FigureBlock Features, IReadOnlyList<FigureBlock> Sentences, IReadOnlyList<FigureExample> Figures);

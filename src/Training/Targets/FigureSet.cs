namespace SpeechML.Training.Targets;

/// <summary>Figures that the judge learns from, of one source.</summary>
/// <param name="Paragraphs">The paragraphs that hold them.</param>
/// <param name="Weight">How much each figure counts.</param>
internal sealed record FigureSet(IReadOnlyList<FigureParagraph> Paragraphs, float Weight = 1)
{
    /// <summary>Reads a source of a plan.</summary>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static FigureSet Read(FigureSource source) => new(
        Path.GetExtension(source.Path) == FigureFile.Extension ? FigureFile.Read(source.Path) : [.. FigureCollector.Collect(GoldLines.Read(source.Path))],
        source.Weight);
}

using SpeechML.Training;
using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>A file of judged figures.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Weight">How much each of its figures counts in training.</param>
/// <param name="Figures">What is learnt from it.</param>
/// <param name="Gold">Its paragraphs as text, or null where it has none.</param>
internal sealed record FoldSource(string Name, float Weight, IReadOnlyList<FigureParagraph> Figures, IReadOnlyList<GoldParagraph>? Gold)
{
    /// <summary>Reads a source of a plan.</summary>
    public static FoldSource Read(FigureSource source)
    {
        string name = Path.GetFileNameWithoutExtension(source.Path);
        if (Path.GetExtension(source.Path) == FigureFile.Extension)
            return new FoldSource(name, source.Weight, FigureSet.Read(source).Paragraphs, null);
        GoldParagraph[] gold = [.. GoldLines.Read(source.Path)];
        return new FoldSource(name, source.Weight, [.. FigureCollector.Collect(gold)], gold);
    }
}

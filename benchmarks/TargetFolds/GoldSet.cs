using SpeechML.Training;
using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>A file of paragraphs whose figures have been judged one by one.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Weight">How much each of its figures counts in training.</param>
/// <param name="IsReal">True for public reports, false for text that was written for training.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record GoldSet(string Name, float Weight, bool IsReal, IReadOnlyList<GoldParagraph> Paragraphs)
{
    /// <summary>Reads a file of JSON Lines.</summary>
    public static GoldSet Read(FigureSource source) => new(Path.GetFileNameWithoutExtension(source.Path), source.Weight, source.Real, [.. GoldLines.Read(source.Path)]);
}

using SpeechML.Training.Targets;

namespace SpeechML.TargetFolds;

/// <summary>A file of paragraphs whose figures have been judged by people.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="IsReal">True for public reports, false for text that was written for training.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record GoldSet(string Name, bool IsReal, IReadOnlyList<GoldParagraph> Paragraphs)
{
    /// <summary>Reads a file of JSON Lines.</summary>
    public static GoldSet Read(string path, bool isReal) => new(Path.GetFileNameWithoutExtension(path), isReal, [.. GoldLines.Read(path)]);
}

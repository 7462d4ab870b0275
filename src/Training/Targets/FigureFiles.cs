namespace SpeechML.Training.Targets;

/// <summary>Makes <c>.figures</c> files: judged figures of real paragraphs to train with, but not to read.</summary>
public static class FigureFiles
{
    /// <summary>Extracts the features of the figures of gold paragraphs.</summary>
    /// <param name="inputs">JSON Lines files with <c>doc</c>, <c>seq</c>, <c>text</c>, <c>targets</c> and, where marked, <c>others</c>.</param>
    /// <param name="output">The <c>.figures</c> file to write.</param>
    /// <returns>How many figures were written.</returns>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static int Extract(IEnumerable<string> inputs, string output)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentException.ThrowIfNullOrEmpty(output);
        FigureParagraph[] paragraphs = [.. FigureCollector.Collect(inputs.SelectMany(GoldLines.Read))];
        FigureFile.Write(output, paragraphs);
        return paragraphs.Sum(paragraph => paragraph.Figures.Count);
    }
}

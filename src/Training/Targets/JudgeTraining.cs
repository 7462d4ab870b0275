namespace SpeechML.Training.Targets;

/// <summary>Trains the judge of figures from files and makes the bundle part <c>targets.bin</c>.</summary>
internal static class JudgeTraining
{
    /// <summary>Trains from authored paragraphs (<c>.jsonl</c>) and extracted real figures (<c>.figures</c>).</summary>
    /// <param name="authored">JSON Lines files of our own.</param>
    /// <param name="real"><c>.figures</c> files, or JSON Lines where text may be read.</param>
    /// <param name="sectioned">Such files whose figures were judged by the part of the report they stand in.</param>
    /// <param name="options">The settings.</param>
    /// <param name="parallel">The threads to work on; their number does not change the bytes.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static byte[] Train(IEnumerable<string> authored, IEnumerable<string> real, IEnumerable<string> sectioned, JudgeOptions options, ParallelOptions parallel)
    {
        FigureParagraph[] ours = [.. authored.SelectMany(Read)];
        FigureParagraph[] theirs = [.. real.SelectMany(Read)];
        FigureParagraph[] placed = [.. sectioned.SelectMany(Read)];
        return new JudgeTrainer(options, parallel).Train(ours, theirs, placed);
    }

    private static IEnumerable<FigureParagraph> Read(string path) =>
        Path.GetExtension(path) == FigureFile.Extension ? FigureFile.Read(path) : FigureCollector.Collect(GoldLines.Read(path));
}

namespace SpeechML.Training.Datasets;

/// <summary>Reads labelled paragraphs as text: JSON Lines with <c>doc</c>, <c>seq</c>, <c>text</c>, <c>label</c> and, where they say something, <c>secondary</c> and <c>sure</c>.</summary>
internal static class LabeledLines
{
    /// <summary>Every paragraph, in the order of the lines.</summary>
    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/> or, with the line, <see cref="ErrorCodes.BadDataset"/>.
    /// </exception>
    public static IEnumerable<LabeledParagraph> Read(string path) => ReadAll(path).Select(line => line.IsLabelled
        ? line.Paragraph
        : throw new SpeechMLException(ErrorCodes.BadDataset, "\"label\" is missing. Label the paragraph or delete the line.", path, line.Number));

    /// <summary>Every line with all its members; those that have no label too.</summary>
    /// <exception cref="SpeechMLException">As in <see cref="Read"/>.</exception>
    public static IEnumerable<DatasetLine> ReadAll(string path)
    {
        DatasetLineParser parser = new();
        foreach ((long number, string text) in TextInput.Lines(path))
        {
            yield return parser.Parse(text, number) ?? throw new SpeechMLException(ErrorCodes.BadDataset,
                $"{parser.Problems[0]} Each line must be a JSON object with \"doc\", \"seq\", \"text\", \"label\" and, if any, \"secondary\" (a list); " +
                "`speechml data check` lists every bad line.", path, number);
        }
    }
}

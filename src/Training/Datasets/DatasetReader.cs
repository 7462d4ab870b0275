namespace SpeechML.Training.Datasets;

/// <summary>Reads a dataset, as text (<c>.jsonl</c>) or as extracted features (<c>.features</c>).</summary>
internal sealed class DatasetReader(FeatureExtractor extractor)
{
    /// <summary>Whether a dataset is text, by its name.</summary>
    public static bool HasText(string path) => !path.EndsWith(FeatureFile.Extension, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="SpeechMLException">
    /// <see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/> or <see cref="ErrorCodes.BadDataset"/>.
    /// </exception>
    public Dataset Read(string path)
    {
        IReadOnlyList<Example> examples = HasText(path)
            ? [.. LabeledLines.Read(path).Select(Featurize)]
            : FeatureFile.Read(path, extractor.LongestNGram);
        return examples.Count > 0
            ? new Dataset(Path.GetFileNameWithoutExtension(path), examples)
            : throw new SpeechMLException(ErrorCodes.BadDataset, "The file holds no labelled paragraph. Name another one.", path);
    }

    public Example Featurize(LabeledParagraph paragraph) => paragraph.ToExample(extractor.Extract(paragraph.Text));
}

using Microsoft.ML;
using SpeechML.Training.MLNet.Carrying;
using SpeechML.Words;

namespace SpeechML.Training.MLNet.Words;

/// <summary>Chinese words in ML.NET pipelines, whose own tokenizer splits at spaces and so finds none.</summary>
public static class SpeechWordsCatalog
{
    /// <summary>
    /// Cuts paragraphs into words, for <c>MapValueToKey</c> and <c>ProduceNgrams</c> to follow. A pipeline with it cannot be saved: the dictionary
    /// that it needs lies outside.
    /// </summary>
    /// <param name="catalog"><c>mlContext.Transforms</c>.</param>
    /// <param name="outputColumnName">The column that gets the words, a vector of text.</param>
    /// <param name="segmenter">Cuts the words; <c>SpeechML.Segmentation.Jieba</c> has one.</param>
    /// <param name="inputColumnName">The column with the paragraphs, of text; null for <paramref name="outputColumnName"/>.</param>
    public static IEstimator<ITransformer> SpeechWords(
        this TransformsCatalog catalog, string outputColumnName, IWordSegmenter segmenter, string? inputColumnName = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentNullException.ThrowIfNull(segmenter);
        return catalog.CopyColumns(TextRow.ColumnName, inputColumnName ?? outputColumnName)
            .Append(catalog.CustomMapping<TextRow, WordRow>(
                (source, target) => target.Words = [.. segmenter.Segment(source.Text.ToString()).Select(word => word.Quote)], contractName: null))
            .Append(catalog.CopyColumns(outputColumnName, WordRow.ColumnName))
            .Append(catalog.DropColumns(TextRow.ColumnName, WordRow.ColumnName));
    }
}

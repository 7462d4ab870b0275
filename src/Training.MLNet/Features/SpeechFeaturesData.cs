using Microsoft.ML;
using Microsoft.ML.Data;
using SpeechML.Training.Datasets;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.MLNet.Features;

/// <summary>SpeechML's labelled files as ML.NET's data.</summary>
public static class SpeechFeaturesData
{
    /// <summary>
    /// Loads labelled paragraphs as their features; the columns are those of <see cref="LabeledFeatures"/>. Also reads <c>.features</c> files, which
    /// have counts and no text.
    /// </summary>
    /// <param name="catalog"><c>mlContext.Data</c>.</param>
    /// <param name="path">A <c>.jsonl</c> or <c>.features</c> file.</param>
    /// <param name="vectors">A <c>.vectors</c> file, as <c>speechml vectors</c> makes it.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/>, <see cref="ErrorCodes.Undecodable"/> or <see cref="ErrorCodes.BadDataset"/>.</exception>
    public static IDataView LoadSpeechFeatures(this DataOperationsCatalog catalog, string path, string vectors)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(vectors);
        ParagraphVectorizer vectorizer = new(VectorFile.Read(vectors));
        Dataset dataset = new DatasetReader(vectorizer.Extractor).Read(path);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(LabeledFeatures));
        schema[nameof(LabeledFeatures.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vectorizer.Width);
        return catalog.LoadFromEnumerable(
            dataset.Examples.Select(example => new LabeledFeatures
            {
                Label = example.Label, Document = example.Document, Features = vectorizer.Vectorize(example, vectorizer.Width),
            }).ToArray(), schema);
    }
}

using Microsoft.ML;
using SpeechML.Training.MLNet.Carrying;
using SpeechML.Training.Vectors;

namespace SpeechML.Training.MLNet.Features;

/// <summary>SpeechML's features in ML.NET pipelines.</summary>
public static class SpeechFeaturesCatalog
{
    /// <summary>
    /// Turns Chinese paragraphs into the features that SpeechML's linear trainers use, so that any ML.NET trainer can follow: n-grams of
    /// characters weighted by their rarity in unlabelled text, and latent dimensions of that text (<c>docs/design.md</c>, section 2).
    /// No segmenter is needed. The vectors are part of the saved model.
    /// </summary>
    /// <remarks>
    /// The column is a sparse vector of 262,144 numbers, of which the first are in use. For a trainer that keeps dense weights,
    /// <c>FeatureSelection.SelectFeaturesBasedOnCount</c> behind it leaves those that occur.
    /// </remarks>
    /// <param name="catalog"><c>mlContext.Transforms</c>.</param>
    /// <param name="outputColumnName">The column that gets the features.</param>
    /// <param name="vectors">A <c>.vectors</c> file, as <c>speechml vectors</c> makes it; <c>data/vectors/reports.vectors</c> is that of the default model.</param>
    /// <param name="inputColumnName">The column with the paragraphs, of text; null for <paramref name="outputColumnName"/>.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.Unreadable"/> or <see cref="ErrorCodes.BadDataset"/>, also where there are too many n-grams.</exception>
    public static IEstimator<ITransformer> SpeechFeatures(
        this TransformsCatalog catalog, string outputColumnName, string vectors, string? inputColumnName = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(vectors);
        NGramVectors read = VectorFile.Read(vectors);
        if (new ParagraphVectorizer(read).Width > FeatureRow.Width)
        {
            throw new SpeechMLException(
                ErrorCodes.BadDataset, $"The file has more n-grams than the {FeatureRow.Width:N0} columns hold. Make it with a higher --min-frequency.", vectors);
        }

        string carried = CarriedFile.Write(new Dictionary<string, byte[]> { [FeatureMapping.FileName] = File.ReadAllBytes(vectors) });
        return CarryingPipeline.Create(catalog, inputColumnName ?? outputColumnName, carried, new FeatureMapping(), FeatureMapping.Contract)
            .Append(catalog.CopyColumns(outputColumnName, FeatureRow.ColumnName))
            .Append(catalog.DropColumns(FeatureRow.ColumnName));
    }
}

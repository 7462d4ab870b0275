using Microsoft.ML;
using SpeechML.Training.MLNet.Carrying;

namespace SpeechML.Training.MLNet.Bundles;

/// <summary>SpeechML's bundles in ML.NET pipelines.</summary>
public static class SpeechBundleCatalog
{
    /// <summary>
    /// Answers for paragraphs by a model bundle, exactly as <see cref="SpeechAnalyzer"/> does; adds the columns of <see cref="SpeechPrediction"/>.
    /// It learns nothing: fit it on any data with the input column, an empty one will do. The bundle is part of the saved model.
    /// </summary>
    /// <remarks>Transforming is safe to do on several threads. A <see cref="PredictionEngine{TSrc, TDst}"/> is not: make one a thread.</remarks>
    /// <param name="catalog"><c>mlContext.Transforms</c>.</param>
    /// <param name="bundle">A folder that <c>speechml train</c> wrote.</param>
    /// <param name="inputColumnName">The column with the paragraphs, of text.</param>
    /// <exception cref="SpeechMLException">As <see cref="SpeechAnalyzer.Load"/>.</exception>
    /// <example><code>
    /// ITransformer model = mlContext.Transforms.SpeechAnalysis("models/default").Fit(mlContext.Data.LoadFromEnumerable&lt;Paragraph&gt;([]));
    /// mlContext.Model.Save(model, null, "speech.zip");
    /// </code></example>
    public static IEstimator<ITransformer> SpeechAnalysis(this TransformsCatalog catalog, string bundle, string inputColumnName = "Text")
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(bundle);
        ArgumentException.ThrowIfNullOrEmpty(inputColumnName);
        return CarryingPipeline.Create(catalog, inputColumnName, CarriedFile.Write(BundleMapping.FilesOf(bundle)), new BundleMapping(), BundleMapping.Contract);
    }
}

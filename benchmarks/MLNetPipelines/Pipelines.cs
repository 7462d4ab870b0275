using Microsoft.ML;
using Microsoft.ML.Transforms.Text;
using SpeechML.Training.MLNet.Features;
using SpeechML.Training.MLNet.Words;
using SpeechML.Words;

namespace SpeechML.MLNetPipelines;

/// <summary>Ways to label Chinese paragraphs with ML.NET.</summary>
internal sealed class Pipelines(MLContext context, string vectors, IWordSegmenter? words)
{
    private const int MaxNGrams = 1_000_000;

    public IEnumerable<(string Name, IEstimator<ITransformer> Pipeline)> All()
    {
        TransformsCatalog transforms = context.Transforms;
        yield return ("FeaturizeText as it comes, SDCA", Labelled(
            transforms.Text.FeaturizeText("Features", "Text"), context.MulticlassClassification.Trainers.SdcaMaximumEntropy()));
        yield return ("character 1-3-grams, L-BFGS", Labelled(
            NGrams(transforms.Text.TokenizeIntoCharactersAsKeys("Tokens", "Text", useMarkerCharacters: false), 3), Lbfgs(0.01f)));
        if (words is not null)
        {
            yield return ($"{words.Name} words 1-2, L-BFGS", Labelled(
                NGrams(transforms.SpeechWords("Words", words, "Text").Append(transforms.Conversion.MapValueToKey("Tokens", "Words")), 2), Lbfgs(0.01f)));
        }

        yield return ("SpeechFeatures, L-BFGS", Labelled(transforms.SpeechFeatures("Features", vectors, "Text"), Lbfgs(0.2f)));
    }

    private IEstimator<ITransformer> NGrams(IEstimator<ITransformer> tokens, int length) => tokens
        .Append(context.Transforms.Text.ProduceNgrams(
            "NGrams", "Tokens", ngramLength: length, useAllLengths: true, maximumNgramsCount: MaxNGrams, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
        .Append(context.Transforms.NormalizeLpNorm("Features", "NGrams"));

    /// <summary>L1 off: its default of 1 leaves next to nothing.</summary>
    private IEstimator<ITransformer> Lbfgs(float l2) => context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(l1Regularization: 0, l2Regularization: l2);

    private IEstimator<ITransformer> Labelled(IEstimator<ITransformer> features, IEstimator<ITransformer> trainer) =>
        context.Transforms.Conversion.MapValueToKey("Label").Append(features).Append(trainer).Append(context.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
}

using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Features;
using SpeechML.Targets;

namespace SpeechML.Tests;

/// <summary>A model made by hand: 田 speaks for economy, 校 for livelihood; nothing is trained.</summary>
internal static class TinyModel
{
    public static ClassifierModel Classifier() => new()
    {
        Labels = ["economy", "livelihood", "other"],
        LongestNGram = 2,
        Bias = [0, 0, 0.5f],
        Temperature = 1,
        SecondaryThresholds = [0.2f, 0.2f, 0.2f],
        Scales = new MixtureScales(0.5f, 0.5f),
        Table = new NGramTable([NGramHash.Of('田'), NGramHash.Of('校')], [2, 0, 0, 1, 0, 2, 0, 1], 4),
    };

    public static SpeechAnalyzer Analyzer() => SpeechAnalyzer.FromBundle(new ModelBundle(Classifier(), TargetExtractor.RuleBased));
}

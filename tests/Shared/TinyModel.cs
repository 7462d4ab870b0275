using SpeechML.Bundles;
using SpeechML.Classification;
using SpeechML.Features;
using SpeechML.Targets;
using SpeechML.Targets.Judging;

namespace SpeechML.TestSupport;

/// <summary>A model small enough to compute by hand: two labels, two known characters, 甲 for the one label and 乙 for the other.</summary>
internal static class TinyModel
{
    public static ClassifierModel Create(int longestNGram = 1) => new()
    {
        Labels = ["经济", "民生"],
        LongestNGram = longestNGram,
        Table = new NGramTable([NGramHash.Of('甲'), NGramHash.Of('乙')], [2, 0, 1, 0, 3, 4], 3),
        Bias = [0.5f, 0],
        Scales = new MixtureScales(0.75f, 0.25f),
        Temperature = 2,
        SecondaryThresholds = [0.25f, 0.5f],
    };

    public static SpeechAnalyzer Analyzer() => SpeechAnalyzer.FromBundle(new ModelBundle(Create(), TargetExtractor.RuleBased));

    /// <summary>The parts of its bundle: the classifier, and a judge of figures that knows nothing.</summary>
    public static Dictionary<string, byte[]> Parts() => Parts(Create());

    public static Dictionary<string, byte[]> Parts(ClassifierModel classifier) => new()
    {
        [ClassifierFormat.FileName] = ClassifierFormat.Write(classifier),
        [StatusJudgeFormat.FileName] = StatusJudgeFormat.Write([], [], new float[StatusJudge.StatusCount]),
    };
}

using SpeechML.Classification;
using SpeechML.Features;

namespace SpeechML.TestSupport;

/// <summary>A classifier small enough to compute by hand: two labels, three known characters, one of them in headings.</summary>
internal static class TinyModel
{
    public static ClassifierModel Create(int longestNGram = 1) => new()
    {
        Labels = ["经济", "民生"],
        LongestNGram = longestNGram,
        Tables =
        [
            new NGramTable([NGramHash.Of('甲'), NGramHash.Of('乙')], [2, 0, 1, 0, 3, 4], 3),
            new NGramTable([NGramHash.Of('丙')], [0, 5, 1], 3),
            new NGramTable([], [], 3),
        ],
        Bias = [0.5f, 0],
        Temperature = 2,
        SecondaryThresholds = [0.25f, 0.5f],
    };
}

using SpeechML.Classification;
using SpeechML.Features;
using SpeechML.Targets.Judging;
using SpeechML.Training.Bundles;

namespace SpeechML.Training.Tests;

/// <summary>Bundles that know single characters and what each speaks for.</summary>
internal static class ToyBundle
{
    /// <param name="labels">The labels.</param>
    /// <param name="characters">For each known character one weight a label.</param>
    public static ClassifierModel Model(string[] labels, params (char Character, float[] Weights)[] characters) => new()
    {
        Labels = labels,
        LongestNGram = 1,
        // The last lane, the squared rarity, is 4 for each, so that a text's length is 2 for one character.
        Table = new NGramTable(
            [.. characters.Select(known => NGramHash.Of(known.Character))], [.. characters.SelectMany(known => known.Weights.Append(4))], labels.Length + 1),
        Bias = new float[labels.Length],
        Scales = new MixtureScales(1, 0),
        Temperature = 1,
        SecondaryThresholds = [.. labels.Select(_ => 0.25f)],
    };

    public static string Write(string folder, ClassifierModel model)
    {
        BundleWriter.Write(new Dictionary<string, byte[]>
        {
            [ClassifierFormat.FileName] = ClassifierFormat.Write(model),
            [StatusJudgeFormat.FileName] = StatusJudgeFormat.Write([], [], new float[StatusJudge.StatusCount]),
        }, folder);
        return folder;
    }
}

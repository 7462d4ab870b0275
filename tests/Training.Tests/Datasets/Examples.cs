using SpeechML.Training.Datasets;

namespace SpeechML.Training.Tests.Datasets;

/// <summary>Makes examples and labelled lines.</summary>
internal static class Examples
{
    public static Example Of(string text, string label, string document = "a", string[]? secondary = null, long sequence = 1, bool sure = true) => new()
    {
        Document = document,
        Sequence = sequence,
        Label = label,
        Secondary = secondary ?? [],
        Sure = sure,
        Sentences = new FeatureExtractor(2).Extract(text),
    };

    /// <summary>Whether two examples have the same sentences.</summary>
    public static void AssertSameSentences(Example expected, Example actual)
    {
        Assert.Equal(expected.Sentences.Select(sentence => sentence.Length), actual.Sentences.Select(sentence => sentence.Length));
        Assert.Equal(expected.Sentences.Select(sentence => sentence.NGrams), actual.Sentences.Select(sentence => sentence.NGrams));
    }

    public static string Line(string document, long sequence, string text, string label, params string[] secondary)
    {
        string list = string.Join(',', secondary.Select(name => $"\"{name}\""));
        return $$"""{"doc":"{{document}}","seq":{{sequence}},"text":"{{text}}","label":"{{label}}","secondary":[{{list}}]}""";
    }
}

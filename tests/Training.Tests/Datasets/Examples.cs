using SpeechML.Documents;
using SpeechML.Training.Datasets;

namespace SpeechML.Training.Tests.Datasets;

/// <summary>Makes examples and labelled lines.</summary>
internal static class Examples
{
    public static Example Of(string text, string label, string document = "a", string[]? secondary = null, string? heading = null, long sequence = 1) => new()
    {
        Document = document,
        Sequence = sequence,
        Label = label,
        Secondary = secondary ?? [],
        Fields = new FeatureExtractor(2).Extract(text, new SectionContext(null, heading, heading)),
    };

    public static string Line(string document, long sequence, string text, string label, params string[] secondary)
    {
        string list = string.Join(',', secondary.Select(name => $"\"{name}\""));
        return $$"""{"doc":"{{document}}","seq":{{sequence}},"text":"{{text}}","label":"{{label}}","secondary":[{{list}}]}""";
    }
}

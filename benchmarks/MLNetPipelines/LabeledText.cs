using System.Text.Json;

namespace SpeechML.MLNetPipelines;

/// <summary>A labelled paragraph with its text.</summary>
internal sealed class LabeledText
{
    public string Text { get; set; } = "";

    public string Label { get; set; } = "";

    public string[] Secondary { get; set; } = [];

    public static LabeledText[] Read(string path) => [.. File.ReadLines(path).Select(line =>
    {
        JsonElement json = JsonDocument.Parse(line).RootElement;
        return new LabeledText
        {
            Text = json.GetProperty("text").GetString()!,
            Label = json.GetProperty("label").GetString()!,
            Secondary = json.TryGetProperty("secondary", out JsonElement secondary) ? [.. secondary.EnumerateArray().Select(label => label.GetString()!)] : [],
        };
    })];
}

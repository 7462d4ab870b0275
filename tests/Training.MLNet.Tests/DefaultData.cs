using System.Text.Json;

namespace SpeechML.Training.MLNet.Tests;

/// <summary>The project's own data, as it lies beside the tests.</summary>
internal static class DefaultData
{
    public static string Bundle { get; } = Path.Combine(AppContext.BaseDirectory, "models", "default");

    public static string Corpus { get; } = At("speeches.jsonl");

    public static string Train { get; } = At("train.features");

    public static string Dev { get; } = At("dev.features");

    public static string Vectors { get; } = At("reports.vectors");

    /// <summary>Paragraphs written for training, every tenth or so.</summary>
    public static string[] Texts(int count) =>
        [.. File.ReadLines(Corpus).Where((_, i) => i % 10 == 0).Take(count).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)];

    private static string At(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}

using System.Text.Json;
using SpeechML.Bundles;

namespace SpeechML.Training.Bundles;

/// <summary>The files that a bundle has learned from, by its card.</summary>
internal static class LearnedFiles
{
    /// <summary>Its labelled data, its judged figures, and those of the bundles that it was trained on from; none where it has no card.</summary>
    /// <exception cref="SpeechMLException">The bundle cannot be read, or its card is damaged.</exception>
    public static IReadOnlyList<CardFile> Of(string bundle)
    {
        if (!System.IO.File.Exists(Path.Combine(bundle, CardWriter.JsonName)))
        {
            return [];
        }

        using JsonDocument card = JsonDocument.Parse(ModelBundle.LoadPart(bundle, CardWriter.JsonName));
        return
        [
            .. List(card.RootElement, "sources").Concat(List(card.RootElement, "figures")).Select(source => File(source.GetProperty("file"))),
            .. List(card.RootElement, "inherited").Select(File),
        ];

        static CardFile File(JsonElement file) => new(file.GetProperty("name").GetString()!, file.GetProperty("sha256").GetString()!);
    }

    private static IEnumerable<JsonElement> List(JsonElement card, string name) =>
        card.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeechML.Training.Bundles;

/// <summary>Writes cards by code generated at compile time, as native programs need it.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BundleCard))]
internal sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>As bundles hold them: indented, Chinese not escaped.</summary>
    public static CardJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

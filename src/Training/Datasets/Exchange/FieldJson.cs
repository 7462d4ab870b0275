using System.Text.Json.Serialization;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>Makes fields of text JSON by code generated at compile time, as native programs need it.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(string))]
internal sealed partial class FieldJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeechML.Training;

/// <summary>Reads training plans by code generated at compile time, as native programs need it.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TrainingPlan))]
internal sealed partial class TrainingPlanJson : JsonSerializerContext;

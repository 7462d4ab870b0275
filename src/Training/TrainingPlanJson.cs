using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeechML.Training;

/// <summary>
/// Reads training plans by code generated at compile time, as native programs need it. Such code gives every init-only member a value, so
/// members that have a default are settable.
/// </summary>
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

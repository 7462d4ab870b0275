using System.Text.Json;
using System.Text.Json.Serialization;
using SpeechML.Output;
using SpeechML.Training.Evaluation;
using SpeechML.Training.Targets;

namespace SpeechML.Cli;

/// <summary>Writes reports by code generated at compile time, as native programs need it.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LabelEvaluation))]
[JsonSerializable(typeof(BundleComparison))]
[JsonSerializable(typeof(TargetEvaluation))]
[JsonSerializable(typeof(KeywordReport))]
[JsonSerializable(typeof(BuildReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>For other programs and people alike: indented, Chinese not escaped.</summary>
    public static ReportJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = new PlainJsonEncoder(),
        Converters =
        {
            new JsonStringEnumConverter<ComparisonVerdict>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<TargetDifferenceKind>(JsonNamingPolicy.SnakeCaseLower),
        },
    });
}

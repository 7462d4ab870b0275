using System.Text.Json;
using System.Text.Json.Serialization;
using SpeechML.Output;

namespace SpeechML.Cli;

/// <summary>A result as JSON for other programs: its properties in camel case, Chinese not escaped.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = new PlainJsonEncoder(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes to standard output, in UTF-8 whatever the console's encoding.</summary>
    public static void Write<T>(T result)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, result, Options);
        output.WriteByte((byte)'\n');
    }
}

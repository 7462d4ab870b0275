using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SpeechML.Cli;

/// <summary>A result as JSON for other programs: its properties in camel case, Chinese not escaped.</summary>
internal static class JsonReport
{
    /// <summary>Writes to standard output, in UTF-8 whatever the console's encoding.</summary>
    /// <param name="result">The result.</param>
    /// <param name="type">One of <see cref="ReportJson.Readable"/>.</param>
    public static void Write<T>(T result, JsonTypeInfo<T> type)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, result, type);
        output.WriteByte((byte)'\n');
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SpeechML.Training.Datasets.Exchange;

/// <summary>The file beside a fastText file that carries, line for line, what fastText has no place for: document, place and other members.</summary>
internal static class FastTextSidecar
{
    private const string TextHash = "text_sha256";

    public static string PathOf(string fastText) => fastText + ".meta.jsonl";

    public static void Write(IReadOnlyList<DatasetLine> lines, Stream output)
    {
        using Utf8JsonWriter json = new(output, DatasetLineWriter.Options);
        foreach (DatasetLine line in lines)
        {
            json.WriteStartObject();
            json.WriteString(TextHash, Hash(line.Paragraph.Text));
            Metadata.WritePlace(line, json);
            json.WriteStartObject(Metadata.Name);
            Metadata.WriteMembers(line, json, withPrimary: false);
            json.WriteEndObject();
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadDataset"/>, with the line.</exception>
    public static JsonElement[] Read(string path) => [.. TextInput.Lines(path).Select(line => Parse(line.Text, path, line.Number))];

    public static bool Fits(JsonElement members, string text) =>
        members.TryGetProperty(TextHash, out JsonElement hash) && hash.ValueKind == JsonValueKind.String && hash.ValueEquals(Hash(text));

    public static void Take(JsonElement members, LineDraft draft)
    {
        foreach (JsonProperty member in members.EnumerateObject().Where(member => member.Name != TextHash))
        {
            draft.Take(member.Name, member.Value);
        }
    }

    private static JsonElement Parse(string line, string path, long number)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw new JsonException("The line is no object.");
        }
        catch (JsonException e)
        {
            throw new SpeechMLException(ErrorCodes.BadDataset, $"Not JSON: {e.Message} Export again, or delete this file to import without documents.", path, number, inner: e);
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

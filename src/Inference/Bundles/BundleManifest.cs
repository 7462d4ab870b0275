using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SpeechML.Bundles;

/// <summary><c>bundle.json</c>: the format's version, and the length and SHA-256 of every other part.</summary>
internal sealed record BundleManifest(int Format, IReadOnlyDictionary<string, BundlePart> Parts)
{
    public const string FileName = "bundle.json";

    /// <summary>The format that this version writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 2;

    public void Write(Stream stream)
    {
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteStartObject("parts");
        foreach ((string name, BundlePart part) in Parts.OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(name);
            json.WriteNumber("bytes", part.Bytes);
            json.WriteString("sha256", part.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.NewerBundle"/> or <see cref="ErrorCodes.DamagedBundle"/>.</exception>
    public static BundleManifest Read(byte[] bytes, string path)
    {
        try
        {
            // Editors and version control put a mark of UTF-8 before a text.
            using JsonDocument json = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
            int format = ReadFormat(json.RootElement.GetProperty("format"), path);

            Dictionary<string, BundlePart> parts = [];
            foreach (JsonProperty part in json.RootElement.GetProperty("parts").EnumerateObject())
            {
                parts[part.Name] = new BundlePart(part.Value.GetProperty("bytes").GetInt64(), part.Value.GetProperty("sha256").GetString()?.ToLowerInvariant() ?? "");
            }

            return new BundleManifest(format, parts);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SpeechMLException(ErrorCodes.DamagedBundle, "The bundle's manifest is damaged. Copy the bundle again or train it anew.", path, inner: e);
        }
    }

    /// <summary>A format from 1 to the current one; a larger number, however large, is a newer one.</summary>
    private static int ReadFormat(JsonElement element, string path)
    {
        double format = element.GetDouble();
        if (format > CurrentFormat)
        {
            throw new SpeechMLException(ErrorCodes.NewerBundle,
                $"The bundle has format {element.GetRawText()}; this version reads up to {CurrentFormat}. Update SpeechML or train the bundle anew.", path);
        }

        return element.GetInt32() is >= 1 and var known ? known : throw new FormatException("Formats are counted from 1.");
    }

    public static BundlePart Describe(ReadOnlySpan<byte> bytes) => new(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}

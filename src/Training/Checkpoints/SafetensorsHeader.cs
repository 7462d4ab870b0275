using System.Text.Json;

namespace SpeechML.Training.Checkpoints;

/// <summary>Reads and checks the header of a safetensors file.</summary>
internal static class SafetensorsHeader
{
    /// <summary>No header that is longer is read: 100 million bytes, the limit of the format's own reader.</summary>
    public const long LongestHeader = 100_000_000;

    private const string Metadata = "__metadata__";

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <param name="json">The header.</param>
    /// <param name="dataLength">How many bytes stand behind it.</param>
    /// <param name="path">The file, for errors.</param>
    /// <exception cref="SpeechMLException"><see cref="ErrorCodes.BadCheckpoint"/>.</exception>
    public static Dictionary<string, SafetensorsEntry> Parse(byte[] json, long dataLength, string path)
    {
        Dictionary<string, SafetensorsEntry> entries = [];
        try
        {
            using JsonDocument header = JsonDocument.Parse(json, Options);
            foreach (JsonProperty member in header.RootElement.EnumerateObject().Where(member => member.Name != Metadata))
            {
                SafetensorsEntry entry = new(
                    member.Name, member.Value.GetProperty("dtype").GetString() ?? "null",
                    [.. member.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())],
                    Offset(member.Value, 0), Offset(member.Value, 1));
                RequireConsistent(entry, path);
                entries.Add(entry.Name, entry);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            throw SafetensorsFile.Damaged(path, $"its header cannot be read ({e.Message.TrimEnd('.')})", e);
        }

        RequireWithoutGaps(entries.Values, dataLength, path);
        return entries;
    }

    private static long Offset(JsonElement tensor, int index)
    {
        JsonElement offsets = tensor.GetProperty("data_offsets");
        return offsets.GetArrayLength() == 2 ? offsets[index].GetInt64() : throw new FormatException("data_offsets must be two numbers");
    }

    private static void RequireConsistent(SafetensorsEntry entry, string path)
    {
        long? size = entry.Type switch
        {
            "F64" or "I64" or "U64" => 8,
            "F32" or "I32" or "U32" => 4,
            "F16" or "BF16" or "I16" or "U16" => 2,
            "I8" or "U8" or "BOOL" or "F8_E4M3" or "F8_E5M2" => 1,
            _ => null,
        };
        if (entry.Start < 0 || entry.End < entry.Start || entry.Shape.Any(length => length < 0))
        {
            throw SafetensorsFile.Damaged(path, $"the tensor \"{entry.Name}\" has a negative size");
        }

        try
        {
            long count = entry.Shape.Aggregate(1L, (product, length) => checked(product * length));
            if (size is { } bytes && checked(count * bytes) != entry.End - entry.Start)
            {
                throw SafetensorsFile.Damaged(path,
                    $"the tensor \"{entry.Name}\" of shape {entry.ShapeText} and type {entry.Type} would need {count * bytes:N0} bytes and has {entry.End - entry.Start:N0}");
            }
        }
        catch (OverflowException e)
        {
            throw SafetensorsFile.Damaged(path, $"the tensor \"{entry.Name}\" of shape {entry.ShapeText} is larger than any file", e);
        }
    }

    /// <summary>The format has no bytes between tensors nor behind them, so what does not fit was cut or joined wrongly.</summary>
    private static void RequireWithoutGaps(IEnumerable<SafetensorsEntry> entries, long dataLength, string path)
    {
        long end = 0;
        foreach (SafetensorsEntry entry in entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.End))
        {
            if (entry.Start != end)
            {
                throw SafetensorsFile.Damaged(path, $"the tensor \"{entry.Name}\" begins at byte {entry.Start:N0} of the data, where the one before it ends at {end:N0}");
            }

            end = entry.End;
        }

        if (end != dataLength)
        {
            throw SafetensorsFile.Damaged(path, $"its tensors take {end:N0} bytes, and {dataLength:N0} are there");
        }
    }
}
